import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileMissing, notText } from '../mistakes'
import { byteChunks } from './byte-chunks'
import { contentChunks, type Packing, packingOf } from './content-chunks'
import { detectEncoding, type Encoding, packed } from './encoding'
import { gatherEvidence } from './evidence'
import type { NamedEncoding } from './named-encoding'

/** A file whose every byte has been looked at once. */
export interface InspectedFile {
  readonly path: string
  readonly name: string
  /** Size as delivered. */
  readonly bytes: number
  /** Size of what it holds: more where it is packed. */
  readonly content: number
  /** Milliseconds, to notice a file that changes while it is read. */
  readonly modified: number
  /** Of the file as delivered. */
  readonly sha256: string
  readonly packing: Packing | null
  readonly encoding: Encoding
}

/** Hash of a file as delivered. What unpacks it may leave its last bytes unread. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of byteChunks(path)) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Hashes a file and decides its packing and encoding, in constant memory and, unless it is packed, in one pass.
 *
 * @param named what is said of its encoding by its name.
 * @throws Mistake when there is no such file, or it is empty, binary or a kind of file that cannot be read.
 */
export async function inspectFile(path: string, named: (name: string) => NamedEncoding | undefined, progress: (bytes: number) => void = () => {}): Promise<InspectedFile> {
  const name = basename(path)
  const there = await stat(path).catch(() => null)
  if (!there?.isFile()) throw fileMissing(path)
  const packing = await packingOf(path)
  const hash = createHash('sha256')
  const evidence = gatherEvidence()
  let content = 0
  for await (const chunk of contentChunks({ path, name, packing })) {
    if (!packing) hash.update(chunk)
    evidence.add(chunk)
    content += chunk.length
    progress(chunk.length)
  }
  const encoding = detectEncoding(evidence.result(), named(name))
  if (typeof encoding === 'string') throw notText(name, encoding)
  return { path, name, bytes: there.size, content, modified: there.mtimeMs, sha256: packing ? await hashOf(path) : hash.digest('hex'), packing, encoding: packing ? packed(encoding) : encoding }
}
