import type { Ranking } from '../../../metrics/scoring/ranking'
import { useGo } from '../../address/use-address'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import type { Order } from './arrange'
import { cityFigures } from './city-figures'
import type { Column } from './columns'
import type { Measure } from './measure'
import css from './RankingCells.module.css'
import { SortHeader } from './SortHeader'

interface RankingHeadProps {
  ranking: Ranking
  measure: Measure | null
  order: Order
  columns: readonly Column[]
  /** What the value of a comparison is that of: a period, or the target. */
  besides: string
}

/** The heads of the columns: a measure makes the leaderboard its own, the other columns order it. */
export function RankingHead({ ranking, measure, order, columns, besides }: RankingHeadProps) {
  const { t, name, number } = useWords()
  const go = useGo()
  const lead = (sort: string | undefined) => go(({ own }) => ({ sort, own: { ...own, order: '' } }))
  const orderBy = (next: Order) => go(({ own }) => ({ own: { ...own, order: next === 'rank' ? '' : next } }))
  const what = measure === null ? t('ranking.score') : name(measure.names)

  const head = (column: Column) => {
    if (column.kind === 'score')
      return (
        <SortHeader key="score" label={t('ranking.score')} on={measure === null} sorted={measure === null && order === 'rank' ? 'descending' : null} press={() => lead(undefined)} className={css.score} />
      )
    if (column.kind === 'figure') {
      const { id, names, indicators } = column.measure
      const targets = [...new Set(cityFigures(ranking, column.measure).flatMap(({ figure }) => (figure.target ? [number.target(figure.target)] : [])))]
      const on = id === measure?.id
      return (
        <SortHeader key={id} label={name(names)} on={on} sorted={on && order === 'rank' ? 'descending' : null} press={() => lead(id)} className={css.headline}>
          <small>
            {targets.length > 0 ? t('figure.target', { target: targets.join(' / ') }) : t('figure.noTarget')}
            {indicators.every((one) => ranking.unfiltered.includes(one)) && <Tag title={t('tag.unfilteredHint')}>{t('tag.unfiltered')}</Tag>}
          </small>
        </SortHeader>
      )
    }
    const { kind } = column
    const sorted = order === kind ? 'descending' : order === `-${kind}` ? 'ascending' : null
    const label = kind === 'base' ? besides : t(`ranking.${kind}`)
    const unit = kind === 'base' ? what : kind === 'change' ? t(measure === null ? 'ranking.points' : 'ranking.percentagePoints') : t('ranking.amongPeers')
    return (
      <SortHeader key={kind} label={label} sorted={sorted} press={() => orderBy(order === kind ? `-${kind}` : kind)} className={css[kind]}>
        <small>{unit}</small>
      </SortHeader>
    )
  }

  return (
    <tr aria-rowindex={1}>
      <th scope="col" className={css.rank}>
        {t('ranking.rank')}
      </th>
      <SortHeader label={t('ranking.department')} sorted={order === 'name' ? 'ascending' : null} press={() => orderBy(order === 'name' ? 'rank' : 'name')} className={css.department} />
      {columns.map(head)}
    </tr>
  )
}
