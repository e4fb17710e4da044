import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { utf8Chunks } from '../decode/utf8-chunks'
import { changedWhileRead } from '../mistakes'
import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'

async function* counted(chunks: AsyncIterable<Buffer>, progress: (bytes: number) => void): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    yield chunk
    progress(chunk.length)
  }
}

/**
 * Takes a file apart into parts in a folder.
 *
 * @returns the number of its lines.
 * @throws Mistake when it is no longer the file that was inspected.
 */
export async function* partsOf({ file, format }: SourcePlan, folder: string, name: string, progress: (bytes: number) => void): AsyncGenerator<Part, number> {
  const chunks = counted(utf8Chunks(file), progress)
  const stem = join(folder, name)
  const lines = yield* format.parts(chunks, stem)
  const { size, mtimeMs } = await stat(file.path)
  if (size !== file.bytes || mtimeMs !== file.modified) throw changedWhileRead(file.name)
  return lines
}

/**
 * The parts of several files, one file after the other, and the number of its lines after those of each: a single row of
 * them, so that a file can be read while the one before it is stored.
 */
export async function* partsOfAll(plans: readonly SourcePlan[], folder: string, progress: (bytes: number) => void): AsyncGenerator<Part | number, void> {
  for (const [at, plan] of plans.entries()) yield yield* partsOf(plan, folder, `rows-${at}`, progress)
}
