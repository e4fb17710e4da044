import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
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

export interface SmallDisk {
  /** Fills it up but for so many kilobytes. */
  leave(kilobytes: number): void
  /** Takes out what filled it up. */
  makeRoom(): void
}

/** Does some work while a folder is a disk of its own, of a few kilobytes. */
export async function onSmallDisk<T>(folder: string, size: number, work: (disk: SmallDisk) => Promise<T>): Promise<T> {
  execFileSync('mount', [...mountOptions(size), folder])
  const filler = join(folder, 'filler')
  const makeRoom = (): void => rmSync(filler, { force: true })
  const leave = (kilobytes: number): void => {
    makeRoom()
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - kilobytes * 1024))
  }
  try {
    return await work({ leave, makeRoom })
  } finally {
    // What failed may still hold a file, and is to be told itself.
    execFileSync('umount', ['-l', folder])
  }
}
