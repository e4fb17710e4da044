#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { say } from './say.mjs'

/** `shuping …` from a checkout: installs when needed, builds when stale, then runs. Plain Node, without dependencies. */
const root = join(import.meta.dirname, '../..')

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。/ Node 20.19 or newer is needed; this is ${process.versions.node}.`)
}

try {
  checkNode()
  await install(root)
  await build(root, { web: process.argv[2] === 'serve' })
} catch (error) {
  say(error.message)
  process.exit(1)
}
// From Node 22.1 on, what was compiled at the last start is kept.
module.enableCompileCache?.()
await import(pathToFileURL(join(root, 'dist/server/main.js')).href)
