import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Mistake } from '../office/mistake'

/** No room for work of which it is known what it needs. */
class NoRoom extends Error {
  /** @param need bytes. */
  constructor(
    cause: Error,
    readonly need: number,
  ) {
    super(cause.message, { cause })
  }
}

/** Whether an error says that there was no room to write: the file system says it by a code, the engine in its message. */
export const wasFull = (error: unknown): error is Error =>
  error instanceof Error &&
  !(error instanceof Mistake) &&
  (error instanceof NoRoom || (error as NodeJS.ErrnoException).code === 'ENOSPC' || /no space left on device|failed to offload/i.test(error.cause instanceof Error ? error.cause.message : error.message))

/** An error of work that needs so many bytes of a disk: where that was full, with what is needed. */
export const needing = (error: unknown, bytes: number | null): unknown => (wasFull(error) && bytes !== null ? new NoRoom(error, bytes) : error)

/** What is done with an error where a full disk is no matter: any other one is. */
export const unlessFull = (error: unknown): void => {
  if (!wasFull(error)) throw error
}

/** Bytes that are left on the disk of a folder, or of where it would be. */
export function freeAt(folder: string): number {
  if (!existsSync(folder)) return freeAt(dirname(folder))
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Bytes in words. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** What is left on the disk of a folder, in words. */
export const leftAt = (folder: string): string => megabytes(freeAt(folder))

const title = { zh: '磁盘已满', en: 'The disk is full' }

/** @param need bytes, at the most; null where that is not known. */
function diskFull(folder: string, need: number | null): Mistake {
  const free = freeAt(folder)
  const left = megabytes(free)
  const more = need !== null && need > free ? { need: megabytes(need), free: megabytes(need - free) } : null
  return new Mistake(
    'disk-full',
    title,
    {
      zh: `磁盘已满：${folder} 所在磁盘仅余 ${left}，${more ? `此次操作至多约需 ${more.need}` : '不足以完成此次操作'}。没有存入任何内容，一切仍如操作之前。请在该磁盘上${more ? `再腾出约 ${more.free} ` : '腾出空间'}后重试。`,
      en: `The disk is full: that of ${folder} has ${left} left, ${more ? `and this needs about ${more.need} at the most` : 'too little for this'}. Nothing was stored, and all is as it was before. Make ${more ? `about ${more.free} of room` : 'room'} on that disk and try again.`,
    },
    507,
  )
}

/** The engine found no room to pack what was committed, and stopped: it answers nothing more until the folder is opened again. */
const engineStopped = (folder: string): Mistake =>
  new Mistake(
    'engine-stopped',
    title,
    {
      zh: `磁盘已满，数据库已停止工作：${folder} 所在磁盘仅余 ${leftAt(folder)}。已提交的内容完好，此次操作可能也在其中。请在该磁盘上腾出空间，重新启动服务或重新执行命令，并核对此次操作是否已存入。`,
      en: `The disk is full, and the database has stopped: the disk of ${folder} has ${leftAt(folder)} left. What was committed is safe, and this may be part of it. Make room on that disk, start the server or the command again, and see whether it was stored.`,
    },
    507,
  )

/** What a person is told of an error: that the disk of a folder is full, where that was it; any other as it is. */
export function inWords(error: unknown, folder: string): unknown {
  if (!wasFull(error)) return error
  return error.message.startsWith('FATAL') ? engineStopped(folder) : diskFull(folder, error instanceof NoRoom ? error.need : null)
}
