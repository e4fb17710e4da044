import { open } from 'node:fs/promises'

/** Large enough to be fast, small enough that other requests are answered in between. */
export const chunkSize = 1 << 20

/** The bytes of a file, chunk by chunk. A chunk is overwritten by the next one. */
export async function* byteChunks(path: string): AsyncIterable<Buffer> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(chunkSize)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
