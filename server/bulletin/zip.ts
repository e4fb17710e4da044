import { type Zippable, zipSync } from 'fflate'

/** The earliest day that a ZIP entry can state; a document must not change with the clock. */
const epoch = new Date(1980, 0, 1)

/** A package whose bytes depend on its content alone. */
export function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, { mtime: epoch, level: 6 }]]))
  return zipSync(entries)
}
