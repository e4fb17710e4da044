import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that was written whole. */
export interface WrittenFile {
  readonly bytes: number
  readonly sha256: string
}

const partName = 'making.part'

/** Has the names in a folder on the disk; not every system can do it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file beside its place, has it on the disk, and gives it its name: nobody ever sees half of it. One at a time in
 * a folder.
 *
 * @param nameOf names the file when its content is known.
 * @throws whatever the chunks or the disk refuse; then nothing is left.
 */
export async function writeAside(folder: string, chunks: AsyncIterable<Uint8Array>, nameOf: (file: WrittenFile) => string): Promise<WrittenFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = join(folder, partName)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const handle = await open(part, 'w', 0o600)
    try {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        await handle.writeFile(chunk)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    const file = { bytes, sha256: hash.digest('hex') }
    await rename(part, join(folder, nameOf(file)))
    await syncFolder(folder)
    return file
  } finally {
    await rm(part, { force: true })
  }
}
