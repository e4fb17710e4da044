import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { utf8Chunks } from '../decode/utf8-chunks'
import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'

/** Bytes at the start of a file that are looked at. */
const usuallyLooked = 2 << 20

async function* firstOf(chunks: AsyncIterable<Buffer>, looked: number, state: { cut: boolean }): AsyncIterable<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    const left = looked - size
    if (chunk.length > left) {
      state.cut = true
      if (left > 0) yield chunk.subarray(0, left)
      return
    }
    yield chunk
    size += chunk.length
  }
}

/**
 * The rows at the start of a file.
 *
 * @param stem path that part numbers are added to; its folder is made.
 * @param looked bytes that are looked at, where the format allows to stop.
 * @returns the last line that is whole.
 */
export async function firstParts({ file, format }: SourcePlan, stem: string, looked = usuallyLooked): Promise<{ parts: Part[]; lastLine: number }> {
  await mkdir(dirname(stem), { recursive: true })
  const state = { cut: false }
  const chunks = utf8Chunks(file)
  const source = format.parts(format.whole ? chunks : firstOf(chunks, looked, state), stem)
  const parts: Part[] = []
  for (;;) {
    const { done, value } = await source.next()
    // The last line of what was cut off may be half of one.
    if (done) return { parts, lastLine: state.cut ? value - 1 : Number.MAX_SAFE_INTEGER }
    parts.push(value)
  }
}
