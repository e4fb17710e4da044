import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { packingBroken, tooLarge } from '../mistakes'

/** Expanded bytes that are read of a packed file: far above any catalogue, far below what fills a disk. */
const largestExpanded = 8 * 2 ** 30

const copies = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/**
 * The content of a gzip file, chunk by chunk.
 *
 * @param packed a chunk may be overwritten by the next.
 * @param name how mistakes call the file.
 * @throws Mistake when it is damaged, or expands beyond measure.
 */
export async function* gunzipped(packed: AsyncIterable<Buffer>, name: string, largest = largestExpanded): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  // Whoever reads meets the error; the pipeline itself has nobody to tell.
  pipeline(Readable.from(copies(packed)), gunzip, () => undefined)
  let expanded = 0
  try {
    for await (const chunk of gunzip) {
      expanded += (chunk as Buffer).length
      if (expanded > largest) throw tooLarge(name, largest)
      yield chunk as Buffer
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')) throw packingBroken(name)
    throw error
  }
}
