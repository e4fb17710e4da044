import { memo } from 'react'
import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Sheet } from '../../parts/Sheet'
import { slotOf } from '../../parts/slot'
import { whyUnranked } from '../../parts/why-unranked'
import { useWords } from '../../text/use-words'
import { RangeStrip } from './RangeStrip'
import { isFirm, type ScenarioRow, type ScenarioSection } from './scenario-rows'
import css from './ScenarioTable.module.css'

interface ScenarioTableProps {
  sections: readonly ScenarioSection[]
  /** The scheme as considered. */
  scheme: Scheme
  /** What links take along. */
  search: string
  /** Ranges are those of an earlier scenario. */
  waiting: boolean
}

/** Who would stand where, beside where they stand, and how firmly. */
export const ScenarioTable = memo(function ScenarioTable({ sections, scheme, search, waiting }: ScenarioTableProps) {
  const { t, name } = useWords()
  return (
    <Sheet label={t('scenario.caption')}>
      <table className={css.table}>
        <caption className="visually-hidden">
          {t('scenario.caption')}. {t('scenario.mark')}
        </caption>
        <thead>
          <tr className={css.printed}>
            <td colSpan={8}>{t('scenario.mark')}</td>
          </tr>
          <tr>
            <th scope="col" className={css.rank}>{t('scenario.rank')}</th>
            <th scope="col">{t('scenario.change')}</th>
            <th scope="col">{t('ranking.department')}</th>
            <th scope="col" className={css.number}>{t('scenario.score')}</th>
            <th scope="col" className={css.number} data-wide>{t('scenario.now')}</th>
            <th scope="col" className={css.number} data-wide>{t('scenario.nowScore')}</th>
            <th scope="col">
              {t('scenario.range')}
              <small data-wide>{t('scenario.rangeOf')}</small>
            </th>
            <th scope="col" data-wide>{t('scenario.hold')}</th>
          </tr>
        </thead>
        {sections.map(({ group, ranked, unranked }) => (
          <tbody key={group ?? 'all'}>
            {group !== null && (
              <tr className={css.group}>
                <th scope="rowgroup" colSpan={8}>
                  {name(departmentGroups[group])} <span>{t('ranking.sectionSize', { count: ranked.length + unranked.length, ranked: ranked.length })}</span>
                </th>
              </tr>
            )}
            {[...ranked, ...unranked].map((row) => (
              <Row key={row.considered.code} row={row} last={ranked.length} scheme={scheme} search={search} waiting={waiting} />
            ))}
          </tbody>
        ))}
      </table>
    </Sheet>
  )
})

function Row({ row, last, scheme, search, waiting }: { row: ScenarioRow; last: number } & Pick<ScenarioTableProps, 'scheme' | 'search' | 'waiting'>) {
  const words = useWords()
  const { t, number } = words
  const { now, considered, range } = row
  const score = (value: number | null) => (value === null ? '—' : number.score(value))
  const places = ([best, worst]: readonly [number, number]) => (best === worst ? String(best) : t('scenario.rangeText', { best, worst }))
  const why = considered.rank === null ? whyUnranked(words, considered, scheme.headlines.map((headline) => slotOf(considered, headline)), scheme) : null
  const line = (
    <tr data-out={considered.rank === null || undefined}>
      <td className={css.rank}>{considered.rank ?? '—'}</td>
      <td className={css.change}>
        <Change row={row} />
      </td>
      <th scope="row">
        <PageLink to={departmentPath(considered.code)} search={search}>
          {considered.name}
        </PageLink>
      </th>
      <td className={css.number}>{score(considered.score)}</td>
      <td className={css.number} data-wide>{now.rank ?? '—'}</td>
      <td className={css.number} data-wide>{score(now.score)}</td>
      {why !== null ? (
        <td colSpan={2} className={css.why} data-wide>
          <span>{why}</span>
        </td>
      ) : (
        <>
          <td className={css.range} data-waiting={waiting || undefined}>
            {range && (
              <span title={t('scenario.likely', { range: places(range.likely), best: range.possible[0], worst: range.possible[1] })}>
                <b>{places(range.likely)}</b>
                <small data-wide>{places(range.possible)}</small>
                <RangeStrip range={range} last={last} />
              </span>
            )}
          </td>
          <td className={css.hold} data-wide data-waiting={waiting || undefined}>
            {range && (
              <>
                <b data-firm={isFirm(range) || undefined}>{t(isFirm(range) ? 'scenario.firm' : 'scenario.loose')}</b>
                <small title={t('scenario.kept', { share: number.share(range.kept) })}>{number.share(range.kept)}</small>
              </>
            )}
          </td>
        </>
      )}
    </tr>
  )
  if (why === null) return line
  return (
    <>
      {line}
      {/* Where there is no room beside the figures. */}
      <tr className={css.under}>
        <td colSpan={8}>{why}</td>
      </tr>
    </>
  )
}

function Change({ row: { now, considered, places } }: { row: ScenarioRow }) {
  const { t } = useWords()
  if (places === null) return now.rank === considered.rank ? <span aria-hidden>—</span> : <>{t(considered.rank === null ? 'scenario.left' : 'scenario.joined')}</>
  if (places === 0) return <span data-same>{t('scenario.same')}</span>
  return (
    <span data-up={places > 0 || undefined} title={t(places > 0 ? 'scenario.up' : 'scenario.down', { count: Math.abs(places) })}>
      <i aria-hidden data-direction={places > 0 ? 'up' : 'down'} />
      <span className="visually-hidden">{t(places > 0 ? 'scenario.up' : 'scenario.down', { count: Math.abs(places) })}</span>
      <span aria-hidden>{Math.abs(places)}</span>
    </span>
  )
}
