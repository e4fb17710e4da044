import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { say } from './say.mjs'

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list last, so that a broken
 * installation has none.
 */
export function installed(root) {
  const wanted = read(join(root, 'package-lock.json'))
  const present = read(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted.packages).every(
    ([path, { version, optional, devOptional }]) => path === '' || present.packages[path]?.version === version || ((optional || devOptional) && !present.packages[path]),
  )
}

/** Installs the dependencies when they are missing or the lock file has changed. */
export async function install(root) {
  if (installed(root)) return
  await alone(root, () => {
    if (installed(root)) return
    say('正在安装依赖，首次约需一两分钟… / Installing dependencies, a minute or two the first time…')
    const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (npm.error || npm.status !== 0)
      throw new Error('安装依赖失败：请检查网络与 npm 源后重试。/ npm ci failed: check the network and the npm registry, then run the same command again.')
  })
}
