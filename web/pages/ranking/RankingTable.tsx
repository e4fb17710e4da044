import { memo } from 'react'
import { indicators } from '../../../metrics/indicators'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { writeAddress, type Address } from '../../address/address'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { SliceWords, type SliceWordsProps } from '../../slice/SliceWords'
import { useWords } from '../../text/use-words'
import type { Section } from './arrange'
import { HeadlineHeader } from './HeadlineHeader'
import { RankingRow } from './RankingRow'
import css from './RankingTable.module.css'
import { SortHeader } from './SortHeader'

interface RankingTableProps {
  sections: readonly Section[]
  ranking: Ranking
  scheme: Scheme
  /** The slice in words, repeated on every printed page. */
  words: SliceWordsProps
  /** What links take along: the evaluation that the rows belong to. */
  links: Address
  sort?: string
  q?: string
}

/**
 * Departments by rank, each group on its own, the unranked below with their reason.
 *
 * Drawn anew only when its rows change: the address changes earlier than they do.
 */
export const RankingTable = memo(function RankingTable({ sections, ranking, scheme, words, links, sort, q }: RankingTableProps) {
  const { t, name } = useWords()
  const { group } = links
  const searches = {
    department: writeAddress(links),
    rows: new Map(headlineIndicators(scheme).map((indicator) => [indicator, writeAddress({ ...links, indicator })])),
  }
  const columns = 3 + scheme.headlines.length
  if (sections.length === 0) return <p className={css.none}>{q ? t('ranking.noneFound', { q }) : t('ranking.none')}</p>
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t('ranking.caption', { period: ranking.period, day: ranking.asOf ?? '—' })}</caption>
      <thead>
        <tr className={css.printed}>
          <td colSpan={columns}>
            <SliceWords {...words} /> {ranking.asOf && t('asOf.sentence', { day: ranking.asOf })}
          </td>
        </tr>
        <tr>
          <th scope="col" className={css.rank}>
            {t('ranking.rank')}
          </th>
          <SortHeader id="name" label={t('ranking.department')} direction="ascending" className={css.department} />
          <SortHeader id={undefined} label={t('ranking.score')} direction="descending" className={css.score} />
          {scheme.headlines.map((headline) => (
            <HeadlineHeader key={headline.id} headline={headline} ranking={ranking} />
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.key}>
          {(section.group !== null || section.indicator !== null) && group !== section.group && (
            <tr className={css.section}>
              <th scope="rowgroup" colSpan={columns}>
                {section.group !== null ? name(departmentGroups[section.group]) : name(indicators.get(section.indicator!)?.names ?? { zh: section.indicator!, en: section.indicator! })}
                <span>{t('ranking.sectionSize', { count: section.ranked.length + section.unranked.length, ranked: section.ranked.length })}</span>
              </th>
            </tr>
          )}
          {[...section.ranked, ...section.unranked].map((placed) => (
            <RankingRow key={placed.department.code} placed={placed} section={section} scheme={scheme} sort={sort} searches={searches} />
          ))}
        </tbody>
      ))}
    </table>
  )
})
