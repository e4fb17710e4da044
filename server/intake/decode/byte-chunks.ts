import { open } from 'node:fs/promises'

/** Large enough to be fast, small enough that other requests are answered in between. */
export const chunkSize = 1 << 20

/** The bytes of a file, chunk by chunk; one is read while the one before is used. A chunk is overwritten once the next one is asked for. */
export async function* byteChunks(path: string): AsyncIterable<Buffer> {
  const file = await open(path)
  let [buffer, spare] = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)]
  let reading = file.read(buffer, 0, chunkSize)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      const chunk = buffer.subarray(0, bytesRead)
      ;[buffer, spare] = [spare, buffer]
      reading = file.read(buffer, 0, chunkSize)
      // Whoever asks for the next chunk meets the error; until then it must not count as unhandled.
      reading.catch(() => undefined)
      yield chunk
    }
  } finally {
    await Promise.allSettled([reading])
    await file.close()
  }
}
