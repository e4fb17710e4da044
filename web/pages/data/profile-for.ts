interface Known {
  readonly name: string
  /** What the names of its files look like. */
  readonly files: readonly string[]
}

/** Patterns shorter than this say no more than the kind of a file. */
const particular = 8

/** The profile whose files are called like these: of several the one that says most about their names; null where none says anything. */
export function profileFor(names: readonly string[], profiles: readonly Known[]): string | null {
  const says = ({ files }: Known): number =>
    Math.min(...names.map((name) => Math.max(0, ...files.filter((file) => file.length >= particular && new RegExp(file, 'u').test(name)).map((file) => file.length))))
  const [best] = profiles.filter((one) => says(one) > 0).toSorted((a, b) => says(b) - says(a))
  return best?.name ?? null
}
