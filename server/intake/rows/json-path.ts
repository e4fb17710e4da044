/** One step of a path into a JSON value. */
type Step =
  | { readonly kind: 'key'; readonly key: string }
  /** Every entry of a list. */
  | { readonly kind: 'each' }
  /** The first entry of a list whose `key` is `value`. */
  | { readonly kind: 'pick'; readonly key: string; readonly value: string }

type Path = readonly Step[]

/** Where a cell is found in a JSON value: one or several places, joined, or the latest of them. */
export interface JsonPath {
  readonly text: string
  readonly paths: readonly Path[]
  /** Only the greatest text is taken: of days and moments in ISO form the latest. */
  readonly latest: boolean
  /** The source may leave it out of every row. */
  readonly mayBeAbsent: boolean
}

const token = /\s*(?:\.?(?:"(?<quoted>[^"]*)"|(?<key>[^.[\](),"?]+))|\[(?<each>\*)\]|\[(?<pick>[^\]=]+)=(?:"(?<quotedValue>[^"]*)"|(?<value>[^\]]*))\])/uy

function stepsOf(text: string): Path | null {
  const steps: Step[] = []
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    if (at === 0 && text.startsWith('.')) return null
    const groups = token.exec(text)?.groups
    if (!groups) return null
    const { quoted, key, each, pick, quotedValue, value } = groups
    if (each) steps.push({ kind: 'each' })
    else if (pick !== undefined) steps.push({ kind: 'pick', key: pick.trim(), value: (quotedValue ?? value ?? '').trim() })
    else steps.push({ kind: 'key', key: quoted ?? key!.trim() })
  }
  return steps.length > 0 ? steps : null
}

/** Parts between commas that stand outside brackets and quotes. */
const listed = (text: string): string[] => text.match(/(?:"[^"]*"|\[[^\]]*\]|[^,"[])+/g) ?? []

/**
 * Reads a path: `organization.title`, `resources[*].format`, `extras[key=frequency].value`,
 * `latest(resources[*].created, modified)`; a key with a dot or bracket in quotes; a `?` at the end where every row may
 * lack it.
 *
 * @returns null for what is no path.
 */
export function jsonPath(text: string): JsonPath | null {
  const trimmed = text.trim()
  const mayBeAbsent = trimmed.endsWith('?')
  const body = mayBeAbsent ? trimmed.slice(0, -1).trim() : trimmed
  const inner = /^latest\((?<inner>.*)\)$/su.exec(body)?.groups?.inner
  const paths = (inner === undefined ? [body] : listed(inner)).map((one) => stepsOf(one.trim()))
  return paths.length > 0 && paths.every((path) => path !== null) ? { text: trimmed, paths, latest: inner !== undefined, mayBeAbsent } : null
}

/** Why a path leads to no text. */
export class NoText extends Error {
  constructor(
    /** `object`, `list`, `value` where a key was expected of it, or `number` that a computer cannot hold exactly. */
    readonly found: 'object' | 'list' | 'value' | 'number',
    /** Keys of an object. */
    readonly keys: readonly string[] = [],
  ) {
    super(found)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values that a path leads to; null and what is absent are none. */
export function valuesAt(value: unknown, [step, ...rest]: Path): unknown[] {
  if (value == null) return []
  if (!step) return [value]
  if (step.kind === 'each') return [value].flat().flatMap((entry) => valuesAt(entry, rest))
  if (step.kind === 'pick') return valuesAt([value].flat().find((entry) => isObject(entry) && String(entry[step.key]) === step.value), rest)
  if (Array.isArray(value)) throw new NoText('list')
  if (!isObject(value)) throw new NoText('value')
  return valuesAt(Object.hasOwn(value, step.key) ? value[step.key] : undefined, rest)
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ''
    throw new NoText('list')
  }
  if (isObject(value)) {
    const keys = Object.keys(value)
    if (keys.length === 0) return ''
    throw new NoText('object', keys)
  }
  if (typeof value === 'number' && (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))) throw new NoText('number')
  return String(value).trim()
}

/** Stands between several values of one cell. */
const between = '、'

/**
 * The text that a path finds: several values joined in order, each once.
 *
 * @throws NoText when it leads to something that is no text.
 */
export function textAt(value: unknown, { paths, latest }: JsonPath): string {
  const texts = paths.flatMap((path) => valuesAt(value, path)).map(textOf).filter((text) => text !== '')
  if (latest) return texts.reduce((last, text) => (text > last ? text : last), '')
  return [...new Set(texts)].join(between)
}

/** The key with which a path starts; null when it starts with a list. */
export const firstKeys = ({ paths }: JsonPath): string[] => paths.flatMap(([first]) => (first?.kind === 'key' ? [first.key] : []))
