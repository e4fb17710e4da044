import { Mistake } from '../office/mistake'
import { leftAt } from '../warehouse/disk-full'

export const doneNotEntered = (folder: string): Mistake =>
  new Mistake(
    'done-not-entered',
    { zh: '已办成，未记入审计', en: 'Done, and not entered in the audit' },
    {
      zh: `操作已完成，无须重做；但磁盘已满（${folder} 所在磁盘仅余 ${leftAt(folder)}），未能记入审计记录。请在该磁盘上腾出空间。`,
      en: `It is done and need not be repeated; but the disk is full (that of ${folder} has ${leftAt(folder)} left), and the audit has no entry of it. Make room on that disk.`,
    },
    507,
  )

/** @param error why the file system refused. */
export const asideUnwritable = (file: string, error: unknown): Mistake => {
  const reason = error instanceof Error ? error.message : String(error)
  return new Mistake(
    'audit-aside-unwritable',
    { zh: '审计的旁记文件无法写入', en: 'The file aside of the audit cannot be written' },
    {
      zh: `审计的旁记文件 ${file} 无法写入：${reason}。请使其恢复可写。此前的操作可能已经办成，请先核对，再决定是否重做。`,
      en: `The file aside of the audit, ${file}, cannot be written: ${reason}. Let it be written again. What was asked may have been done: look before doing it again.`,
    },
    500,
  )
}
