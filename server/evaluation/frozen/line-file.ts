import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** Lines in pages, in their order. */
export type Lines = AsyncIterable<readonly string[]>

/** A file of lines as it stands on the disk. */
export interface LineFile {
  readonly type: string
  readonly name: string
  readonly lines: number
  /** Of the bytes of the file, compressed as they are. */
  readonly sha256: string
}

export const fileOf = (type: string): string => `${type}.jsonl.gz`

/** Lets bytes pass, and tells each. */
const tapped = (tell: (chunk: Buffer) => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      tell(chunk)
      done(null, chunk)
    },
  })

/**
 * Writes lines as gzip.
 *
 * @param whole takes the lines, each with its end, as they come.
 */
export async function writeLineFile(folder: string, type: string, lines: Lines, whole: Hash): Promise<LineFile> {
  const [name, sum] = [fileOf(type), createHash('sha256')]
  let count = 0
  async function* text(): AsyncIterable<Buffer> {
    for await (const page of lines) {
      count += page.length
      if (page.length > 0) yield Buffer.from(`${page.join('\n')}\n`)
    }
  }
  await pipeline(
    Readable.from(text()),
    tapped((chunk) => whole.update(chunk)),
    createGzip(),
    tapped((chunk) => sum.update(chunk)),
    createWriteStream(join(folder, name), { mode: 0o400 }),
  )
  return { type, name, lines: count, sha256: sum.digest('hex') }
}

/** The lines of a file, in pages. Only a line feed ends a line: titles may hold any other separator. */
export async function* linesIn(folder: string, type: string): Lines {
  const text = createGunzip()
  const file = createReadStream(join(folder, fileOf(type))).on('error', (error) => text.destroy(error))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  try {
    for await (const chunk of file.pipe(text)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (lines.length > 0) yield lines
    }
    rest += decoder.decode()
    if (rest !== '') yield [rest]
  } finally {
    file.destroy()
    text.destroy()
  }
}

/** The things of a file, without the type that each line begins with. */
export async function thingsIn<T>(folder: string, type: string): Promise<T[]> {
  const things: T[] = []
  for await (const page of linesIn(folder, type))
    for (const line of page) {
      const { '@type': _, ...thing } = JSON.parse(line) as T & { readonly '@type': string }
      things.push(thing as T)
    }
  return things
}
