import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** What was written aside of an entry. */
export interface Head {
  readonly number: number
  readonly hash: string
  /** Written at a later opening: the process ended between the entry and its line. */
  readonly late: boolean
}

export const headsFile = (folder: string): string => join(folder, 'audit.heads')

/** Writes the hash of an entry aside, a line each, and has it on the disk. */
export async function writeHead(folder: string, { number, hash, late }: Head): Promise<void> {
  const file = await open(headsFile(folder), 'a', 0o600)
  try {
    const { size } = await file.stat()
    // Half a line would spoil the next one too.
    await file.writeFile(`${number} ${hash}${late ? ' late' : ''}\n`).catch(async (error: unknown) => {
      await file.truncate(size)
      throw error
    })
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What was written aside, in order; nothing where the file is gone. */
export async function* headsIn(folder: string): AsyncGenerator<Head> {
  if (!existsSync(headsFile(folder))) return
  for await (const line of createInterface({ input: createReadStream(headsFile(folder)), crlfDelay: Infinity })) {
    const [number = '', hash = '', late] = line.split(' ')
    yield { number: Number(number), hash, late: late === 'late' }
  }
}
