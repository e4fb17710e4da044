import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { utf8Chunks } from '../decode/utf8-chunks'
import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'

/** Bytes at the start of a file that are looked at. */
const looked = 2 << 20

async function* firstOf(chunks: AsyncIterable<Buffer>, state: { cut: boolean }): AsyncIterable<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    if (size >= looked) {
      state.cut = true
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
 * @returns the last line that is whole.
 */
export async function firstParts({ file, format }: SourcePlan, stem: string): Promise<{ parts: Part[]; lastLine: number }> {
  await mkdir(dirname(stem), { recursive: true })
  const state = { cut: false }
  const chunks = utf8Chunks(file)
  const source = format.parts(format.whole ? chunks : firstOf(chunks, state), stem)
  const parts: Part[] = []
  for (;;) {
    const { done, value } = await source.next()
    // The last line of what was cut off may be half of one.
    if (done) return { parts, lastLine: state.cut ? value - 1 : Number.MAX_SAFE_INTEGER }
    parts.push(value)
  }
}
