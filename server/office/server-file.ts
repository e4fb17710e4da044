import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  address: z.url(),
  pid: z.int(),
  /** What a caller of the import must show; new with every start. */
  token: z.string().min(20),
  startedAt: z.string(),
})

/** Tells one start of a server from another, and gives nothing of its token away. */
export const instanceOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16)

/** What a running server leaves in its data folder, so that the command line can work through it. */
export type ServerFile = z.infer<typeof shape>

const pathIn = (dataDir: string): string => join(dataDir, 'server.json')

/** What `DATA/server.json` says; null when there is none, or none that can be read. It may be stale. */
export function readServerFile(dataDir: string): ServerFile | null {
  try {
    return shape.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** For the owner's eyes only: the token lets files in. */
export function writeServerFile(dataDir: string, content: ServerFile): void {
  rmSync(pathIn(dataDir), { force: true })
  writeFileSync(pathIn(dataDir), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}

/** Removes the file of this process; that of another one stays. */
export function removeServerFile(dataDir: string): void {
  if (readServerFile(dataDir)?.pid === process.pid) rmSync(pathIn(dataDir), { force: true })
}
