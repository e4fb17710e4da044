import { Zip, ZipDeflate } from 'fflate'

/** A file that goes into a package. */
export interface PackedFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** It is compressed already. */
  readonly compressed: boolean
}

/** The earliest day that an entry can state: a package must not change with the clock. */
const epoch = new Date(1980, 0, 1)

/** Files as a ZIP package, written as they come: at most one chunk of one file is held. The same files give the same bytes. */
export async function* zipped(files: AsyncIterable<PackedFile> | Iterable<PackedFile>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, chunks, compressed } of files) {
    // Deflated in any case: sizes are not known ahead, and only a deflated entry says itself where it ends.
    const entry = new ZipDeflate(name, { level: compressed ? 0 : 6 })
    entry.mtime = epoch
    zip.add(entry)
    for await (const chunk of chunks) {
      // What is packed is handed over: a copy, for the chunk may be a view of a buffer that is used again.
      entry.push(Uint8Array.from(chunk))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
