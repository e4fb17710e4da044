import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { mistake } from './mistakes'

/** @throws Mistake when a file cannot be written there; better known before the work than after. */
export async function checkWritable(file: string): Promise<void> {
  const path = resolve(file)
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw mistake('isAFolder', { file })
  await access(there ? path : dirname(path), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw mistake(error.code === 'ENOENT' ? 'noSuchFolder' : 'notAllowed', { file })
  })
}
