import { useCallback, useMemo, useRef } from 'react'
import { isWithheld } from '../../../metrics/scoring/withheld'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useAddress } from '../../address/use-address'
import { addressOf, isSliced } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { NobodyRanked } from '../../parts/NobodyRanked'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { useLasting } from '../../parts/use-lasting'
import { FacetPanel } from '../../slice/FacetPanel'
import { headlineCounts } from '../../slice/headline-counts'
import { sayStatement, sayWithheld } from '../../slice/slice-statement'
import { SliceSentence } from '../../slice/SliceSentence'
import { useWords } from '../../text/use-words'
import { cityFigures } from './city-figures'
import { CityStrip } from './CityStrip'
import { CompareNote } from './CompareNote'
import { useLeaderboardState } from './leaderboard-state'
import { measureOf, singleMeasures } from './measure'
import actions from './RankingActions.module.css'
import { RankingActions } from './RankingActions'
import { rankingExport } from './ranking-export'
import css from './RankingPage.module.css'
import { RankingTable } from './RankingTable'
import { useLeaderboard } from './use-leaderboard'
import { WhereForm } from './WhereForm'
import { sayWhere, WhereNote } from './WhereNote'

/**
 * The ranking page around its figures.
 *
 * @param waiting the figures are those of the choice before; the new ones are on their way.
 */
export function RankingView({ ranking, waiting }: { ranking: ShownRanking; waiting: boolean }) {
  const words = useWords()
  const { t, name } = words
  const { overview, evaluation } = useOffice()
  const { q, sort } = useAddress()
  const search = useRef<HTMLInputElement>(null)
  const { asked } = ranking
  const { group } = asked
  const scheme = ranking.rules
  const [{ row, pins }, change] = useLeaderboardState()
  const { measure, order, columns, besides, items, sections, why, comparison, contrasts, hidden, conditions, met } = useLeaderboard(ranking, scheme)
  const select = useCallback((code: string) => change((now) => ({ row: now.row === code ? '' : code }), true), [change])
  const pin = useCallback((code: string) => change((now) => ({ pins: now.pins.includes(code) ? now.pins.filter((one) => one !== code) : [...now.pins, code] })), [change])
  const demand = useCallback((one: string) => change(({ where }) => ({ where: [...where.filter((other) => other !== one), one] })), [change])
  const find = useCallback(() => search.current?.focus(), [])
  const singles = useMemo(() => singleMeasures(scheme, ranking.frame), [scheme, ranking.frame])
  const links = useMemo(() => addressOf(asked, overview.defaultPeriod), [asked, overview.defaultPeriod])
  const said = useMemo(
    () =>
      isWithheld(ranking) ? sayWithheld(words) : sayStatement(words, {
        evaluation: asked,
        scope: group === undefined || group === 'all' ? t('say.everyone') : t('say.group', { group: name(departmentGroups[group]) }),
        order: group === undefined ? t('say.ownGroup') : group === 'all' ? t('say.together') : '',
        headlines: scheme.headlines.length,
        counts: headlineCounts(ranking, scheme),
        unfiltered: scheme.headlines
          .flatMap((headline) => cityFigures(ranking, headline))
          .flatMap(({ indicator }) => (ranking.unfiltered.includes(indicator) ? [indicator] : [])),
      }),
    [ranking, asked, group, scheme, words, t, name],
  )
  const table = () => rankingExport(words, { ranking, sections, columns, measure, besides, why, notes: [said.join(''), ...(conditions.length > 0 ? [sayWhere(words, conditions, met, ranking.departments.length)] : [])] })
  return (
    <div className={css.page} aria-busy={waiting} data-slow={useLasting(waiting) || undefined}>
      <div className={css.head}>
        <h1>{t('nav.ranking')}</h1>
        <SchemeMarks ranking={ranking} scheme={scheme} />
      </div>
      <SliceSentence said={said} chosen={evaluation} asOf={ranking.asOf} />
      <CityStrip ranking={ranking} scheme={scheme} links={links} />
      <div className={css.body}>
        <FacetPanel evaluation={evaluation} ranking={ranking} />
        <div className={css.board}>
          <div className={actions.bar}>
            <RankingActions headlines={scheme.headlines} singles={singles} asked={measureOf(sort, scheme, ranking.frame)} search={search} />
            <WhereForm headlines={scheme.headlines} singles={singles} add={demand} />
            <TableDownload table={table} />
          </div>
          {conditions.length > 0 && (
            <WhereNote conditions={conditions} shown={met} all={ranking.departments.length} remove={(one) => change(({ where }) => ({ where: where.filter((other) => other !== one) }))} />
          )}
          {comparison && <CompareNote comparison={comparison} contrasts={contrasts} />}
          {!isSliced(asked) && <NobodyRanked ranking={ranking} className={css.note} />}
          {hidden > 0 && <p className={css.note}>{t('ranking.hiddenNothing', { count: hidden })}</p>}
          {items.length === 0 ? (
            <p className={css.none}>{q ? t('ranking.noneFound', { q }) : t('ranking.none')}</p>
          ) : (
            <RankingTable
              items={items}
              ranking={ranking}
              measure={measure}
              order={order}
              columns={columns}
              besides={besides}
              said={said}
              links={links}
              row={row}
              pins={pins}
              select={select}
              pin={pin}
              find={find}
            />
          )}
        </div>
      </div>
    </div>
  )
}
