import { useCallback, useMemo } from 'react'
import { useAddress, useGo } from './use-address'

/** How a value of a page's own state stands in the address: `read` takes what is not readable for the default. */
export interface Parameter<T> {
  read(text: string | undefined): T
  /** Undefined for the default, which is left out of the address. */
  write(value: T): string | undefined
}

/** One of a few words; the first is the default. */
export const choice = <T extends string>(words: readonly [T, ...T[]]): Parameter<T> => ({
  read: (text) => words.find((one) => one === text) ?? words[0],
  write: (value) => (value === words[0] ? undefined : value),
})

/** Any text; empty by default. */
export const text: Parameter<string> = { read: (given) => given ?? '', write: (value) => value || undefined }

/** A whole number within bounds. */
export const whole = (standard: number, least: number, most: number): Parameter<number> => ({
  read: (given) => (given !== undefined && /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : standard),
  write: (value) => (value === standard ? undefined : String(value)),
})

/** Texts without a comma in them, such as ids; none by default. */
export const list: Parameter<readonly string[]> = {
  read: (given) => (given ? given.split(',').filter(Boolean) : []),
  write: (values) => (values.length > 0 ? values.join(',') : undefined),
}

type Shape = Readonly<Record<string, Parameter<unknown>>>
type State<S> = { readonly [Name in keyof S]: S[Name] extends Parameter<infer T> ? T : never }

/**
 * A page's own state: what only this page knows, held by the address like all else.
 *
 * @param shape a constant of the page: its parameters by their names in the address.
 * @returns the state, and a way to change some of it; `replace` adds no step to the way back.
 */
export function usePageState<S extends Shape>(shape: S): [state: State<S>, change: (change: Partial<State<S>>, replace?: boolean) => void] {
  const { own } = useAddress()
  const go = useGo()
  const state = useMemo(() => Object.fromEntries(Object.entries(shape).map(([name, { read }]) => [name, read(own?.[name])])) as unknown as State<S>, [own, shape])
  const change = useCallback(
    (changes: Partial<State<S>>, replace?: boolean) => {
      const texts = Object.entries(changes).map(([name, value]) => [name, shape[name]!.write(value)] as const)
      go({ own: { ...own, ...Object.fromEntries(texts) } as Record<string, string> }, replace)
    },
    [go, own, shape],
  )
  return [state, change]
}
