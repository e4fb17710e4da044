import type { Appeal } from '../../../server/appeals/appeal'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'

/** Until when the side that has to act may, and how many working days that leaves. */
export function DueNote({ appeal: { awaits, dueOn, workingDaysLeft: left, overdue } }: { appeal: Pick<Appeal, 'awaits' | 'dueOn' | 'workingDaysLeft' | 'overdue'> }) {
  const { t } = useWords()
  if (awaits === null) return '—'
  if (dueOn === null) return t('appeals.noDue')
  if (overdue)
    return (
      <>
        {dueOn} <Tag>{left === null || left === 0 ? t('appeals.late') : t('appeals.overdue', { days: -left })}</Tag>
      </>
    )
  return (
    <>
      {dueOn} {left !== null && <small>{left === 0 ? t('appeals.lastDay') : t('appeals.left', { days: left })}</small>}
    </>
  )
}
