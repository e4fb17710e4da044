import { useCallback, useMemo } from 'react'
import type { Address } from './address'
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

/** Texts without a comma in them, such as ids; none by default. As long as its text is the same it is the same list, and nothing is drawn anew. */
export function list(): Parameter<readonly string[]> {
  let last: { readonly text: string | undefined; readonly values: readonly string[] } = { text: undefined, values: [] }
  return {
    read: (text) => {
      if (text !== last.text) last = { text, values: text ? text.split(',').filter(Boolean) : [] }
      return last.values
    },
    write: (values) => (values.length > 0 ? values.join(',') : undefined),
  }
}

type Shape = Readonly<Record<string, Parameter<unknown>>>
type State<S> = { readonly [Name in keyof S]: S[Name] extends Parameter<infer T> ? T : never }

/** Some of a page's state anew, or how it follows from the state as it is then. */
type PageChange<S> = Partial<State<S>> | ((now: State<S>) => Partial<State<S>>)

/**
 * A page's own state: what only this page knows, held by the address like all else.
 *
 * @param shape a constant of the page: its parameters by their names in the address.
 * @returns the state, and a way to change some of it; what follows from the state is said as a function of it, for another
 * change may be on its way. `replace` adds no step to the way back.
 */
export function usePageState<S extends Shape>(shape: S): [state: State<S>, change: (change: PageChange<S>, replace?: boolean) => void] {
  const { own } = useAddress()
  const go = useGo()
  const state = useMemo(() => stateOf(shape, own), [own, shape])
  const change = useCallback((changes: PageChange<S>, replace?: boolean) => go(({ own: now }) => ({ own: changed(shape, changes, now) }), replace), [go, shape])
  return [state, change]
}

type Own = NonNullable<Address['own']>

const stateOf = <S extends Shape>(shape: S, own: Own = {}) => Object.fromEntries(Object.entries(shape).map(([name, { read }]) => [name, read(own[name])])) as unknown as State<S>

/** A page's own part of the address after a change; what becomes the default is undefined in it. */
export function changed<S extends Shape>(shape: S, change: PageChange<S>, own: Own = {}): Own {
  const values = typeof change === 'function' ? change(stateOf(shape, own)) : change
  return { ...own, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shape[name]!.write(value)])) } as Own
}
