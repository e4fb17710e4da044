import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const isTest = (name) => /\.test\.tsx?$/.test(name)

function files(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [[path, stat]]
  return readdirSync(path)
    .sort()
    .filter((name) => !isTest(name))
    .flatMap((name) => files(join(path, name)))
}

/** A mark that changes when a file under the paths is edited, added or removed; contents are not read. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) for (const [file, { size, mtimeMs }] of files(join(root, path))) hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  return hash.digest('hex')
}
