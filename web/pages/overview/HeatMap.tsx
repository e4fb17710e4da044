import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import type { Scheme } from '../../../metrics/schemes'
import { floorPercent } from '../../../metrics/scoring/rate'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { writeAddress, type Address } from '../../address/address'
import type { ShownRanking } from '../../api/ranking'
import { TableDownload } from '../../export/TableDownload'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Pager } from '../../parts/Pager'
import { Sheet } from '../../parts/Sheet'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords, type Words } from '../../text/use-words'
import { GroupSwitch } from './GroupSwitch'
import { heatCell, heatColumns, openSign, signs } from './heat'
import { heatTable } from './heat-table'
import css from './HeatMap.module.css'
import { HeatLegend } from './HeatLegend'
import panel from './Panel.module.css'

/** Departments on one page of the map, and on paper. */
const rows = 50
const printed = 10

interface HeatMapProps {
  ranking: ShownRanking
  scheme: Scheme
  groups: readonly DepartmentGroup[]
  group: DepartmentGroup
  choose: (group: DepartmentGroup) => void
  page: number
  turn: (page: number) => void
  links: Address
}

/** Every figure of every department of a group: the value in the cell, the distance to the target as its colour. */
export function HeatMap({ ranking, scheme, groups, group, choose, page, turn, links }: HeatMapProps) {
  const words = useWords()
  const { t, name, number } = words
  const indicatorName = useIndicatorName()
  const members = ranking.departments.filter((one) => one.group === group)
  const leading = headlineIndicators(scheme)
  const columns = heatColumns(members, leading)
  const pages = Math.max(1, Math.ceil(members.length / rows))
  const from = (Math.min(page, pages) - 1) * rows
  const shown = members.slice(from, from + rows)
  const groupName = name(departmentGroups[group])
  const missing = Object.keys(members[0]?.indicators ?? {}).length - columns.length
  const left = [
    ...(groups.length > 1 ? [t('overview.heat.groups', { names: groups.filter((one) => one !== group).map((one) => name(departmentGroups[one])).join(t('list.comma')) })] : []),
    ...(missing > 0 ? [t('overview.heat.indicators', { count: missing })] : []),
  ]
  const search = (indicator?: string) => writeAddress({ ...links, indicator })
  const leads = columns.filter((id) => leading.includes(id)).length
  return (
    <section className={panel.panel} aria-labelledby="heat">
      <div className={panel.head}>
        <h2 id="heat">
          {t('overview.heat.title')} <small>{t('overview.heat.note')}</small>
        </h2>
        <span className={css.tools}>
          <GroupSwitch groups={groups} shown={group} choose={choose} />
          <TableDownload table={() => heatTable(words, indicatorName, ranking, groupName, members, columns)} />
        </span>
      </div>
      <p className={panel.say}>
        {t('overview.heat.shown', { group: groupName, all: number.count(members.length), from: number.count(from + 1), to: number.count(from + shown.length) })}
        {left.length > 0 && t('overview.heat.left', { items: left.join(t('list.comma')) })}
        {shown.length > printed && <span className={css.printed}> {t('overview.heat.printed', { shown: printed, rest: number.count(members.length - printed) })}</span>}
      </p>
      <Sheet label={t('overview.heat.title')}>
        <table className={css.heat}>
          <caption className="visually-hidden">{t('overview.heat.caption', { group: groupName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ranking.department')}</th>
              {columns.map((id, index) => (
                <th key={id} scope="col" data-edge={index === leads - 1 || undefined}>
                  <PageLink to={`/indicators/${id}`} search={search()}>
                    {indicatorName(id)}
                  </PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((department, index) => (
              <tr key={department.code} data-rest={index >= printed || undefined}>
                <th scope="row">
                  <span className={css.rank}>{department.rank ?? '—'}</span>
                  <PageLink to={departmentPath(department.code)} search={search()}>
                    {department.name}
                  </PageLink>
                </th>
                {columns.map((id, at) => (
                  <Cell key={id} department={department} indicator={id} title={indicatorName(id)} words={words} edge={at === leads - 1} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      <HeatLegend />
      <Pager page={Math.min(page, pages)} pages={pages} go={turn} />
    </section>
  )
}

function Cell({ department, indicator, title, words: { t, number }, edge }: { department: RankedDepartment; indicator: string; title: string; words: Words; edge: boolean }) {
  const figure = department.indicators[indicator]
  const { state, text, tone } = heatCell(figure)
  if (text === null || !figure) {
    const kind = state === 'value' || state === 'progress' ? 'none-due' : state
    return (
      <td data-state={kind} data-edge={edge || undefined} title={`${title}　${t(`state.${kind}`)}`}>
        <span aria-hidden>{signs[kind]}</span>
        <span className="visually-hidden">{t(`state.${kind}`)}</span>
      </td>
    )
  }
  const open = state === 'progress'
  return (
    <td data-tone={tone ?? undefined} data-state={state} data-edge={edge || undefined} title={words(figure, open)}>
      {open && (
        <>
          <span aria-hidden>{openSign}</span>
          <span className="visually-hidden">{t('state.progress')} </span>
        </>
      )}
      {text}
    </td>
  )
  function words({ met, missed, pending, target }: Figure, open: boolean): string {
    const whole = met + (open ? pending : missed)
    return t('overview.heat.cell', { indicator: title, value: floorPercent(met, whole), met: number.count(met), whole: number.count(whole), target: target ? `　${t('figure.target', { target: number.target(target) })}` : '' })
  }
}
