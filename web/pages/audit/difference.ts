/** A part of a thing that is another after than before; null where it was not there. */
export interface Difference {
  /** Names that lead to it, such as `files.1.name`; empty for the thing itself. */
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, String(value)]]
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.length === 0 ? [] : [[path, value.join(' ')]]
  // Places in a list are counted from 1.
  const parts: [string, unknown][] = Array.isArray(value) ? value.map((one, index) => [String(index + 1), one]) : Object.entries(value)
  return parts.flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name))
}

/** What changed between two states, part by part, in the order of the later one; what stayed is left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [new Map(leaves(before)), new Map(leaves(after))]
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((one) => one.before !== one.after)
}
