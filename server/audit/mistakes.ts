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
