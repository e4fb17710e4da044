import { lazy, Suspense } from 'react'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { parsePeriod } from '../../../metrics/time/period'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../api/ranking'
import { TableTwin } from '../../parts/TableTwin'
import { useWords } from '../../text/use-words'
import { beforeText } from './change-text'
import { GroupSwitch } from './GroupSwitch'
import css from './Panel.module.css'
import { isCompared, type Mover, moversOf } from './movers'
import { moversTable } from './movers-table'
import type { Before } from './use-figures'

const SlopeChart = lazy(() => import('../../charts/SlopeChart'))

/** So many of either direction are drawn. */
const drawn = 5

interface MoversProps {
  ranking: ShownRanking
  before: Before
  groups: readonly DepartmentGroup[]
  /** The group that the page shows. */
  group: DepartmentGroup
  /** Whether somebody chose it: otherwise the first one that can be compared is shown. */
  chosen: boolean
  choose: (group: DepartmentGroup) => void
}

/** Who rose and who fell among their peers, against the period before. */
export function Movers({ ranking, before, groups, group: shownGroup, chosen, choose }: MoversProps) {
  const words = useWords()
  const { t, name, number } = words
  const period = beforeText(words, before)
  const { comparison } = before
  const parsed = parsePeriod(ranking.period)
  const members = (of: DepartmentGroup): RankedDepartment[] => ranking.departments.filter((one) => one.group === of)
  const group = (!chosen && comparison && groups.find((one) => isCompared(moversOf(members(one), comparison)))) || shownGroup
  const movers = comparison && moversOf(members(group), comparison)
  const shown = movers ? [...movers.up.slice(0, drawn), ...movers.down.slice(0, drawn)] : []
  const places = ({ places }: Mover) => t(places > 0 ? 'overview.movers.rise' : 'overview.movers.fall', { count: Math.abs(places) })
  return (
    <section className={css.panel} aria-labelledby="movers">
      <div className={css.head}>
        <h2 id="movers">
          {t('overview.movers.title')} <small>{t('overview.movers.note', { group: name(departmentGroups[group]), period })}</small>
        </h2>
        <GroupSwitch groups={groups} shown={group} choose={choose} />
      </div>
      {!before.known && <p className={css.say}>{t('overview.movers.nothing', { period })}</p>}
      {before.known && !movers && <div className={css.place} aria-busy />}
      {movers && !isCompared(movers) && <p className={css.say}>{t('overview.movers.none')}</p>}
      {movers && isCompared(movers) && (
        <>
          <p className={css.say}>
            {t('overview.movers.sum', { up: number.count(movers.up.length), down: number.count(movers.down.length), same: number.count(movers.same), unranked: number.count(movers.unranked) })}
            {shown.length < movers.up.length + movers.down.length && t('overview.movers.shown', { count: shown.length })}
          </p>
          {shown.length > 0 && (
            <Suspense fallback={<div className={css.place} aria-busy />}>
              <SlopeChart movers={shown} before={period} now={parsed ? name(parsed.names) : ranking.period} fileName={`${t('overview.movers.title')}_${group}_${ranking.period}`} />
            </Suspense>
          )}
          <TableTwin table={moversTable(words, ranking, [...movers.up, ...movers.down], period)} />
        </>
      )}
      {comparison && groups.length > 1 && (
        <ul className={css.lines} aria-label={t('overview.movers.others')}>
          {groups
            .filter((one) => one !== group)
            .map((one) => {
              const { up, down } = moversOf(members(one), comparison)
              const most = [up[0], down[0]].flatMap((mover) => (mover ? [t('overview.movers.moved', { department: mover.department.name, places: places(mover) })] : []))
              const title = name(departmentGroups[one])
              return <li key={one}>{most.length > 0 ? t('overview.movers.other', { group: title, moves: most.join(t('list.comma')) }) : t('overview.movers.otherNone', { group: title })}</li>
            })}
        </ul>
      )}
    </section>
  )
}
