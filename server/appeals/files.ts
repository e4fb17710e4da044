import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainName } from '../intake/uploads'
import type { AppealFile } from './appeal'
import { unknownFile, wrongFile } from './mistakes'

/** Bytes of one file, and files of one step. */
export const largestFile = 10 * 2 ** 20
export const mostFiles = 5

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((one, index) => bytes[index] === one)

/** Whether a zip holds a part with a name: office documents are told by theirs. */
const holds = (bytes: Uint8Array, part: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Markup runs in a reader that opens it.
    return !/<\s*(script|html|svg|!doctype|\?xml)/i.test(text)
  } catch {
    return false
  }
}

/** What the content of a file says that it is, whatever its name; null for what is not taken. */
export function kindOf(bytes: Uint8Array): string | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return holds(bytes, 'vbaProject') ? null : holds(bytes, 'word/document.xml') ? 'docx' : holds(bytes, 'xl/workbook.xml') ? 'xlsx' : null
  return bytes.length > 0 && isText(bytes) ? 'text' : null
}

const folderOf = (dataDir: string): string => join(dataDir, 'appeals')

/** Path of a kept file; its name is its SHA-256 alone. @throws Mistake when there is none. */
export function filePath(dataDir: string, sha256: string): string {
  const path = join(folderOf(dataDir), sha256)
  if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(path)) throw unknownFile()
  return path
}

/**
 * Keeps a file under the SHA-256 of its content, for its owner's eyes only, away from all that is served.
 *
 * @throws Mistake when it is too large or of a kind that is not taken; nothing is left of it.
 */
export async function keepFile(dataDir: string, name: string, body: ReadableStream<Uint8Array>): Promise<AppealFile> {
  const plain = plainName(name)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > largestFile) throw wrongFile(plain)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const kind = kindOf(bytes)
  if (!kind) throw wrongFile(plain)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 })
  const path = join(folderOf(dataDir), sha256)
  if (!existsSync(path))
    await writeFile(path, bytes, { mode: 0o400 }).catch(async (error: unknown) => {
      await rm(path, { force: true })
      throw error
    })
  return { name: plain, sha256, bytes: size, kind }
}
