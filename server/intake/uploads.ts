import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { needing } from '../warehouse/disk-full'
import { importRoom } from './load/room'
import { uploadGone, uploadTooLarge } from './upload-mistakes'

/** Bytes of one file. */
export const largestUpload = 4 * 2 ** 30

/** Milliseconds that a file waits to be imported: one that nobody wants any more must not fill the disk. */
const keptFor = 24 * 60 * 60 * 1000

export interface Upload {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Bytes of a name that every file system keeps. */
const longestName = 200

/** The last characters of a name, as many as a file system keeps: there stand the day and the kind. */
function ending(name: string): string {
  const characters = [...name]
  while (Buffer.byteLength(characters.join('')) > longestName) characters.splice(0, Math.max(1, characters.length - longestName))
  return characters.join('')
}

/** A name without what could lead out of a folder or confuse a reader: separators, control and direction characters. */
export const plainName = (name: string): string =>
  ending(
    name
      .normalize('NFC')
      .replace(/^.*[\\/]/s, '')
      .replaceAll(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .replace(/^\.+/, '')
      .trim(),
  ) || 'upload'

/** Files that a browser has sent, each in a folder of its own until it is imported; a new start of the server forgets them, and so does the first file that comes a day later. */
export class Uploads {
  readonly #folder: string

  /** @param largest bytes of one file. */
  constructor(
    temporary: string,
    private readonly largest = largestUpload,
  ) {
    this.#folder = join(temporary, 'uploads')
  }

  /**
   * Writes a body to a file, chunk by chunk.
   *
   * @param declared bytes that its sender announced; null where it did not.
   * @throws Mistake when it is too large; nothing is left of it.
   */
  async receive(name: string, body: ReadableStream<Uint8Array>, declared: number | null): Promise<Upload> {
    const { largest } = this
    if (declared !== null && declared > largest) throw uploadTooLarge(plainName(name), largest)
    await this.#forgetOld()
    const id = randomUUID()
    const folder = join(this.#folder, id)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length
        if (bytes > largest) done(uploadTooLarge(plainName(name), largest))
        else done(null, chunk)
      },
    })
    const plain = plainName(name)
    try {
      await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), counted, createWriteStream(join(folder, plain), { mode: 0o600, flags: 'wx' }))
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      // With its import: who made room for the file alone would be told the same again.
      throw needing(error, declared === null ? null : declared + importRoom(declared))
    }
    return { id, name: plain, bytes }
  }

  /** @throws Mistake when a file is no longer here. */
  async paths(ids: readonly string[]): Promise<string[]> {
    return Promise.all(
      ids.map(async (id) => {
        const [name] = /^[0-9a-f-]{36}$/.test(id) ? await readdir(join(this.#folder, id)).catch(() => []) : []
        if (name === undefined) throw uploadGone()
        return join(this.#folder, id, name)
      }),
    )
  }

  async #forgetOld(): Promise<void> {
    for (const id of await readdir(this.#folder).catch(() => [])) {
      // It may be imported, and gone, meanwhile.
      const folder = await stat(join(this.#folder, id)).catch(() => null)
      if (folder && Date.now() - folder.mtimeMs > keptFor) await this.forget([id])
    }
  }

  /** Forgets files that have been imported. */
  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (/^[0-9a-f-]{36}$/.test(id)) await rm(join(this.#folder, id), { recursive: true, force: true })
  }
}
