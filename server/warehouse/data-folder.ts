import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DataFolderUnwritableError } from './data-folder-errors'
import { inWords, wasFull } from './disk-full'

export interface DataFolder {
  /** Absolute path. */
  readonly path: string
  readonly database: string
  readonly temporary: string
}

/**
 * Makes a folder and those above it. Node's own recursive form never returns where the system refuses a new folder as
 * `/proc` does.
 */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}

/**
 * Makes the data folder when it is missing, for its owner's eyes only (mode 0700), and sees that it can be written.
 *
 * @throws DataFolderUnwritableError
 */
export function prepareDataFolder(dataDir: string): DataFolder {
  const path = resolve(dataDir)
  const temporary = join(path, 'tmp')
  const probe = join(path, `.writable-${process.pid}`)
  try {
    makeFolder(path)
    makeFolder(temporary)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (wasFull(error)) throw inWords(error, path)
    throw new DataFolderUnwritableError(path, (error as NodeJS.ErrnoException).code ?? String(error))
  }
  return { path, database: join(path, 'shuping.duckdb'), temporary }
}

/** Removes what an earlier process left; call it only once the store is held, for until then the files may be in use. */
export function emptyTemporary({ temporary }: DataFolder): void {
  for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true, force: true })
}
