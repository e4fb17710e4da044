#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { say } from './say.mjs'

/** `npm run bench`: installs and builds what is needed, then measures. `npm run bench -- --help` lists the options. */
const root = join(import.meta.dirname, '../..')

/** The bench reaches into the server's own modules: it is a bundle of its own beside it. */
function bundle() {
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'server', '--logLevel', 'warn', '--ssr', 'server/bench/main.ts', '--outDir', join(root, 'dist/bench')],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, OUT_DIR: '' } },
  )
  if (vite.status !== 0) throw new Error('基准程序构建失败，原因见上。/ The build of the benchmarks failed; the cause stands above.')
}

try {
  await install(root)
  await build(root)
  bundle()
  const chromium = findChromium()
  const run = spawnSync(process.execPath, [join(root, 'dist/bench/main.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  })
  process.exitCode = run.status ?? 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
