import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether a process runs; one of another user counts as running. */
function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** The process that holds the lock; null when it has gone, as after a power cut. */
function holder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 && runs(pid) ? pid : null
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return null
  }
}

/**
 * Lets one process at a time install and build in a checkout; the others wait, and find it done.
 *
 * @param {string} root folder of the checkout.
 * @param {() => Promise<void> | void} work
 */
export async function alone(root, work) {
  const file = join(root, 'dist/.lock')
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (let waited = 0; !take(file); waited += 1) {
    if (holder(file) === null && waited % 5 === 4) rmSync(file, { force: true })
    await wait(100)
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}
