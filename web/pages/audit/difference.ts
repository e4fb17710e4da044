import type { Names } from '../../../metrics/names'

/** A part of a thing that is another after than before; null where it was not there. */
export interface Difference {
  /** Names that lead to it, such as `files.1.name`; empty for the thing itself. */
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

type Say = (names: Names) => string

const counts: ReadonlySet<string> = new Set(['bytes', 'rows', 'accepted', 'rejected', 'duplicate'])

const isNames = (value: object): value is Names => Object.keys(value).sort().join(' ') === 'en zh'

function leaves(value: unknown, say: Say, count: (value: number) => string, path = ''): [path: string, text: string][] {
  if (value === null || value === undefined) return []
  if (typeof value === 'number') return [[path, counts.has(path) ? count(value) : String(value)]]
  if (typeof value !== 'object') return [[path, String(value)]]
  if (isNames(value)) return [[path, say(value)]]
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.length === 0 ? [] : [[path, value.join(' ')]]
  // Places in a list are counted from 1.
  const parts: [string, unknown][] = Array.isArray(value) ? value.map((one, index) => [String(index + 1), one]) : Object.entries(value)
  return parts.flatMap(([name, part]) => leaves(part, say, count, path ? `${path}.${name}` : name))
}

/**
 * What changed between two states, part by part, in the order of the later one; what stayed is left out.
 *
 * @param say what has names, in the language of the page.
 * @param count how many of something, as the page writes numbers.
 */
export function differences(before: unknown, after: unknown, say: Say, count: (value: number) => string): Difference[] {
  const [was, is] = [new Map(leaves(before, say, count)), new Map(leaves(after, say, count))]
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((one) => one.before !== one.after)
}
