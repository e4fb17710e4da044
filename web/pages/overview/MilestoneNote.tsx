import type { Milestone, MilestoneDepartment, MilestoneStanding } from '../../../metrics/scoring/milestones'
import { useWords } from '../../text/use-words'
import { boundBy, departmentsAt } from './milestone-counts'
import css from './Milestones.module.css'

/** Names that are seen at once. */
const shown = 4

/** How many are done at a milestone, and by name who is not. */
export function MilestoneNote({ milestone, most = shown }: { milestone: Milestone; most?: number }) {
  const { t, number } = useWords()
  const { met, whole, passed } = milestone
  const those = (standing: MilestoneStanding) => departmentsAt(milestone, standing)
  const names = (given: readonly MilestoneDepartment[]) => {
    const some = given.slice(0, most).map(({ name }) => name).join(t('list.comma'))
    return given.length > most ? t('overview.milestones.more', { names: some }) : some
  }
  const line = (standing: MilestoneStanding, key: 'late' | 'open' | 'silent') => {
    const given = those(standing)
    return given.length > 0 && <p data-missing={(passed && key !== 'open') || undefined}>{t(`overview.milestones.${key}`, { count: given.length, names: names(given) })}</p>
  }
  const unknown = those('unknown').length
  if (boundBy(milestone) === 0 && whole === 0) return <p className={css.note}>{t('state.none-due')}</p>
  return (
    <div className={css.note}>
      <p>
        <b>{t('overview.milestones.done', { done: number.count(those('done').length), all: number.count(boundBy(milestone)) })}</b> · {t('overview.milestones.items', { met: number.count(met), whole: number.count(whole) })}
      </p>
      {line('late', 'late')}
      {line('open', 'open')}
      {line('not-reported', 'silent')}
      {unknown > 0 && <p>{t('overview.milestones.unknown', { count: unknown })}</p>}
    </div>
  )
}
