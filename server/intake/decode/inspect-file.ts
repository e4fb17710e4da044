import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileMissing, notText } from '../mistakes'
import { byteChunks } from './byte-chunks'
import { detectEncoding, type Encoding } from './encoding'
import { gatherEvidence } from './evidence'

/** A file whose every byte has been looked at once. */
export interface InspectedFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** Milliseconds, to notice a file that changes while it is read. */
  readonly modified: number
  readonly sha256: string
  readonly encoding: Encoding
}

/**
 * Hashes a file and decides its encoding in one pass of constant memory.
 *
 * @param named encoding that the profile names.
 * @throws Mistake when there is no such file, or it is empty, binary or a kind of file that cannot be read.
 */
export async function inspectFile(path: string, named: (name: string) => string | undefined, progress: (bytes: number) => void = () => {}): Promise<InspectedFile> {
  const name = basename(path)
  const there = await stat(path).catch(() => null)
  if (!there?.isFile()) throw fileMissing(path)
  const hash = createHash('sha256')
  const evidence = gatherEvidence()
  for await (const chunk of byteChunks(path)) {
    hash.update(chunk)
    evidence.add(chunk)
    progress(chunk.length)
  }
  const found = evidence.result()
  const encoding = detectEncoding(found, named(name))
  if (typeof encoding === 'string') throw notText(name, encoding)
  return { path, name, bytes: found.bytes, modified: there.mtimeMs, sha256: hash.digest('hex'), encoding }
}
