#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { findChromium, installChromium } from './chromium.mjs'
import { install } from './install.mjs'

/**
 * `npm test`: installs when needed, finds or installs a browser, builds, and runs every test once. The last line of its
 * output is `N passed, N failed, N skipped`. Arguments go to vitest, such as a part of a file's name.
 */
const root = join(import.meta.dirname, '../..')
const closing = ({ passed, failed, skipped }) => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)

/** Where tests write: in memory where there is plenty, for nothing of it is kept, and a disk lets every commit wait. */
function scratch() {
  const [memory, plenty] = ['/dev/shm', 8 * 2 ** 30]
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > plenty && freemem() > plenty ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Runs vitest; a run that ends without sums, or without a single test, is a failure. */
function runTests(env) {
  const folder = mkdtempSync(join(scratch(), 'shuping-test-'))
  const file = join(folder, 'summary.json')
  const vitest = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      // One more than the cores of a small machine: a test of a page waits for the browser half of its time.
      '--maxWorkers=3',
      '--reporter=default',
      `--reporter=${join(import.meta.dirname, 'test-summary.mjs')}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, TMPDIR: folder, SHUPING_TEST_SUMMARY: file } },
  )
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0, reasons: {} }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const nothing = summary.passed + summary.failed + summary.skipped === 0
  if (nothing) console.error('No test ran: no file matches what was asked for.')
  if (nothing || (vitest.status !== 0 && summary.failed === 0)) summary.failed++
  return summary
}

function printSkipped({ skipped, reasons }) {
  if (skipped === 0) return
  console.log(`\n!! ${skipped} tests did not run:`)
  for (const [reason, count] of Object.entries(reasons)) console.log(`!!   ${count} × ${reason}`)
  console.log()
}

try {
  await install(root)
  const chromium = findChromium() ?? installChromium()
  await build(root)
  const browser = chromium ? { CHROMIUM_PATH: chromium } : { SHUPING_NO_CHROMIUM: 'no Chromium or Chrome is here and none could be installed; set CHROMIUM_PATH' }
  const summary = runTests({ ...process.env, ...browser })
  printSkipped(summary)
  closing(summary)
  process.exitCode = summary.failed > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  closing({ passed: 0, failed: 1, skipped: 0 })
  process.exitCode = 1
}
