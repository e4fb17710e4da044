import { readdirSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

/** One form of a file: as it is, or compressed at build time. */
export interface Form {
  readonly encoding: 'br' | 'gzip' | null
  readonly path: string
  readonly bytes: number
  readonly etag: string
}

export interface BuiltFile {
  readonly type: string
  /** The smallest first. */
  readonly forms: readonly Form[]
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
] as const

/** The files of a built folder by their address; empty when the folder does not exist. What is not listed is not served. */
export function builtFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const names = new Set(readNames(folder))
  const form = (name: string, encoding: Form['encoding']): Form => {
    const path = join(folder, name)
    const { size, mtimeMs } = statSync(path)
    return { encoding, path, bytes: size, etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}-${encoding ?? 'plain'}"` }
  }
  const files = [...names].flatMap((name) => {
    const type = types[extname(name)]
    if (!type) return []
    const compressed = encodings.flatMap(([suffix, encoding]) => (names.has(name + suffix) ? [form(name + suffix, encoding)] : []))
    return [[`/${name.split(sep).join('/')}`, { type, forms: [...compressed, form(name, null)] }] as const]
  })
  return new Map(files)
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
