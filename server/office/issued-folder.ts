import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bulletinFile, type BulletinDocument, type BulletinFormat, bulletinFormats } from '../bulletin'
import type { IssuedFile } from './bulletin'
import { issuedDamaged } from './bulletin-mistakes'

const unsettled = '.part'
const rootOf = (dataDir: string): string => join(dataDir, 'issued')
const folderOf = (dataDir: string, id: number): string => join(rootOf(dataDir), String(id))

/** Where the files of a document are written before it is entered. */
export const issuedPart = (dataDir: string, id: number): string => `${folderOf(dataDir, id)}${unsettled}`

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes a file that nobody changes any more, and has it on the disk. */
async function kept(path: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'w', 0o400)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a document in every format, and the sums of its files as `sha256sum -c` reads them; all of it or nothing. */
export async function writeIssued(dataDir: string, id: number, name: string, document: BulletinDocument): Promise<IssuedFile[]> {
  const folder = issuedPart(dataDir, id)
  await rm(folder, { recursive: true, force: true })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await writeFiles(folder, name, document)
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

async function writeFiles(folder: string, name: string, document: BulletinDocument): Promise<IssuedFile[]> {
  const files: IssuedFile[] = []
  for (const format of Object.keys(bulletinFormats) as BulletinFormat[]) {
    const bytes = await bulletinFile(document, format)
    await kept(join(folder, `${name}.${format}`), bytes)
    files.push({ name: `${name}.${format}`, format, bytes: bytes.length, sha256: sha256(bytes) })
  }
  await kept(join(folder, 'SHA256SUMS'), files.map((file) => `${file.sha256}  ${file.name}\n`).join(''))
  return files
}

/** Puts a document that was entered into its place. */
export const settleIssued = (dataDir: string, id: number): Promise<void> => rename(issuedPart(dataDir, id), folderOf(dataDir, id))

/** Brings to its end what an earlier process left: a document that was entered gets its place, any other goes. */
export async function finishIssued(dataDir: string, entered: ReadonlySet<number>): Promise<void> {
  const names = existsSync(rootOf(dataDir)) ? await readdir(rootOf(dataDir)) : []
  for (const name of names.filter((one) => one.endsWith(unsettled))) {
    const id = Number(name.slice(0, -unsettled.length))
    if (entered.has(id)) await settleIssued(dataDir, id)
    else await rm(issuedPart(dataDir, id), { recursive: true, force: true })
  }
}

/** The bytes of an issued file. @throws Mistake when they are not those that were issued. */
export async function readIssued(dataDir: string, id: number, file: IssuedFile): Promise<Uint8Array> {
  const path = join(folderOf(dataDir, id), file.name)
  const bytes = await readFile(path).catch(() => null)
  if (!bytes || sha256(bytes) !== file.sha256) throw issuedDamaged(path)
  return bytes
}
