import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mountOptions = (kilobytes: number): readonly string[] => ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'shuping-test']

const mountable = ((): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'shuping-mount-'))
  try {
    execFileSync('mount', [...mountOptions(16), place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true })
  }
})()

/** Why tests of a full disk cannot run here, for their titles; empty when they can. */
export const noSmallDisk = mountable ? '' : ' [skipped: no small disk can be mounted here]'

/** Does some work while a folder is a disk of its own, of a few kilobytes. */
export async function onSmallDisk<T>(folder: string, kilobytes: number, work: () => Promise<T>): Promise<T> {
  execFileSync('mount', [...mountOptions(kilobytes), folder])
  try {
    return await work()
  } finally {
    execFileSync('umount', [folder])
  }
}
