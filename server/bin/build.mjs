#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.mjs'
import { alone } from './lock.mjs'
import { precompress } from './precompress.mjs'
import { say } from './say.mjs'

const common = ['metrics', 'server', 'vite.config.ts', 'package-lock.json']

/** The two things that are built, and what each is made from. */
const targets = {
  server: { sources: [...common, 'sample-data'], options: ['--mode', 'server'], sentence: '正在构建服务端… / Building the server…' },
  web: { sources: ['web', ...common], options: [], sentence: '正在构建页面… / Building the pages…' },
}

const markOf = (folder) => {
  try {
    return readFileSync(join(folder, '.built'), 'utf8')
  } catch {
    return null
  }
}

/** Puts a finished folder in its place; a reader sees the old one or the new one. */
function replace(folder, made) {
  const old = `${folder}.old-${process.pid}`
  try {
    renameSync(folder, old)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  renameSync(made, folder)
  rmSync(old, { recursive: true, force: true })
}

async function make(root, name, { sources, options, sentence }, always) {
  const folder = join(root, 'dist', name)
  const mark = fingerprint(root, sources)
  if (!always && markOf(folder) === mark) return
  say(sentence)
  const made = `${folder}.new-${process.pid}`
  mkdirSync(made, { recursive: true })
  try {
    const vite = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...options], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, OUT_DIR: made, NODE_ENV: 'production' },
    })
    if (vite.status !== 0) throw new Error(`构建失败（${name}），原因见上。/ The build of ${name} failed; the cause stands above.`)
    if (name === 'web') await precompress(made, join(root, 'node_modules/.cache/shuping'))
    writeFileSync(join(made, '.built'), mark)
    replace(folder, made)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/**
 * Builds what is older than its sources, into a folder of its own that then takes the place of the old one.
 *
 * @param {string} root folder of the checkout.
 * @param {{ web?: boolean, always?: boolean }} [options] the pages are needed to serve only; `always` builds fresh things too.
 */
export async function build(root, { web = true, always = false } = {}) {
  const names = web ? ['server', 'web'] : ['server']
  const stale = () => names.filter((name) => always || markOf(join(root, 'dist', name)) !== fingerprint(root, targets[name].sources))
  if (stale().length === 0) return
  await alone(root, async () => {
    for (const name of stale()) await make(root, name, targets[name], always)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(join(import.meta.dirname, '../..'), { always: process.argv.includes('--always') })
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
