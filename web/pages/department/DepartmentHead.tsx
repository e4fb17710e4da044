import type { ReactNode } from 'react'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { RankingAnswer } from '../../../server/office/office'
import { useDepartment } from '../../api/department'
import { isSliced, type Evaluation } from '../../api/evaluation'
import type { Slot } from '../../parts/slot'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import { whyUnranked } from '../../parts/why-unranked'
import css from './DepartmentPage.module.css'

interface DepartmentHeadProps {
  department: RankedDepartment
  peers: readonly RankedDepartment[]
  ranking: RankingAnswer
  slots: readonly Slot[]
  evaluation: Evaluation
  children: ReactNode
}

/** Name, rank among its peers, score, and how many duties are not met. */
export function DepartmentHead({ department, peers, ranking, slots, evaluation, children }: DepartmentHeadProps) {
  const words = useWords()
  const { t, name, number } = words
  const whole = evaluation.group === undefined && !isSliced(evaluation)
  const before = useDepartment(department.code, evaluation, whole).data?.previous ?? null
  const ranked = [department, ...peers].filter(({ rank }) => rank !== null).length
  const missed = slots.reduce((sum, slot) => sum + (slot.figure?.missed ?? 0), 0)
  const why = whyUnranked(words, department, slots, ranking.rules)
  const rankBefore = before?.department.rank ?? null
  const scoreBefore = before?.department.score ?? null
  return (
    <header className={css.head}>
      <div>
        <p className={css.sub}>
          {[
            name(departmentGroups[department.group]),
            t('department.code', { code: department.code }),
            periodName(words, ranking.period),
            ranking.asOf ? t('asOf.short', { day: ranking.asOf }) : null,
          ]
            .filter((one) => one !== null)
            .join(' · ')}
        </p>
        <h1>{department.name}</h1>
        <p className={css.marks}>{children}</p>
        {why !== null && <p className={css.why}>{why}</p>}
      </div>
      <dl className={css.big}>
        <div>
          <dt>
            {evaluation.group === 'all' ? t('department.rankAll') : t('department.rank')}
            {rankBefore !== null && t('department.rankBefore', { rank: rankBefore })}
          </dt>
          <dd>
            {department.rank ?? '—'}
            {department.rank !== null && <small> / {ranked}</small>}
          </dd>
        </div>
        <div>
          <dt>
            {t('ranking.score')}
            {scoreBefore !== null && t('department.scoreBefore', { score: number.score(scoreBefore) })}
          </dt>
          <dd>{department.score === null ? '—' : number.score(department.score)}</dd>
        </div>
        <div>
          <dt>{t('department.missed')}</dt>
          <dd>{number.count(missed)}</dd>
        </div>
      </dl>
    </header>
  )
}
