import type { Counts } from '../../../../metrics/indicators/verdict'
import type { PivotQuestion } from '../../../../metrics/tally/pivot'
import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import type { PivotLine, PivotTable } from '../../../../metrics/tally/pivot-table'
import type { Address } from '../../../address/address'
import { PageLink } from '../../../parts/PageLink'
import { useWords } from '../../../text/use-words'
import { cellLink } from './cell-link'
import { measureText } from './measure-words'
import css from './PivotTable.module.css'
import { orderOf } from './sort-lines'

interface PivotTableProps {
  table: PivotTable
  lines: readonly PivotLine[]
  question: PivotQuestion
  measures: readonly PivotMeasure[]
  links: Address
  title: string
  rowTitle: string
  rowName: (key: string) => string
  columnName: (key: string) => string
  order: string
  sort: (order: string) => void
}

/** The pivot: a block of measures for each column, the totals last; every number leads to its rows. */
export function PivotTableView({ table, lines, question, measures, links, title, rowTitle, rowName, columnName, order, sort }: PivotTableProps) {
  const { t, name } = useWords()
  const blocks = [...table.columns.map(({ key }): string | null => key), null]
  const across = table.columns.length > 0
  if (lines.length === 0) return <p className={css.empty}>{t('analysis.pivot.empty')}</p>
  const cells = (row: string | null, of: readonly (Counts | null)[]) =>
    blocks.flatMap((column, block) =>
      measures.map((measure, place) => (
        <td key={`${column ?? ''} ${measure}`} data-total={column === null || undefined} data-first={place === 0 || undefined}>
          <Cell counts={of[block] ?? null} measure={measure} link={cellLink(question, { row, column }, links)} mixed={of[block] === null && (column === null || row === null)} />
        </td>
      )),
    )
  return (
    <div className={css.sheet} role="region" aria-label={title} tabIndex={0}>
      <table className={css.table} data-across={across || undefined} data-sub={(across && measures.length > 1) || undefined}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          {across && (
            <tr>
              <th scope="col" rowSpan={measures.length > 1 ? 2 : 1} className={css.corner} aria-sort={sortOf('name', order)}>
                <Sorter by="name" label={rowTitle} order={order} sort={sort} rising />
              </th>
              {blocks.map((column) => (
                <th key={column ?? ''} scope="colgroup" colSpan={measures.length} data-total={column === null || undefined} data-first aria-sort={measures.length === 1 ? sortOf(orderOf(column, measures[0]!), order) : undefined}>
                  {measures.length === 1 ? <Sorter by={orderOf(column, measures[0]!)} label={column === null ? t('analysis.pivot.total') : columnName(column)} order={order} sort={sort} /> : column === null ? t('analysis.pivot.total') : columnName(column)}
                </th>
              ))}
            </tr>
          )}
          {(!across || measures.length > 1) && (
            <tr>
              {!across && (
                <th scope="col" className={css.corner} aria-sort={sortOf('name', order)}>
                  <Sorter by="name" label={rowTitle} order={order} sort={sort} rising />
                </th>
              )}
              {blocks.flatMap((column) =>
                measures.map((measure, place) => (
                  <th key={`${column ?? ''} ${measure}`} scope="col" data-total={column === null || undefined} data-first={place === 0 || undefined} aria-sort={sortOf(orderOf(column, measure), order)}>
                    <Sorter by={orderOf(column, measure)} label={name(pivotMeasures[measure].names)} order={order} sort={sort} />
                  </th>
                )),
              )}
            </tr>
          )}
        </thead>
        <tbody>
          {lines.map(({ key, cells: counts, total }) => (
            <tr key={key}>
              <th scope="row">{rowName(key)}</th>
              {cells(key, [...counts, total])}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('analysis.pivot.total')}</th>
            {cells(null, [...table.columns.map(({ total }) => total), table.total])}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const sortOf = (by: string, order: string) => (order === by ? 'ascending' : order === `-${by}` ? 'descending' : undefined)

/** A head that orders the rows: greatest first, then least first; names the other way round. */
function Sorter({ by, label, order, sort, rising = false }: { by: string; label: string; order: string; sort: (order: string) => void; rising?: boolean }) {
  const [first, second] = rising ? [by, `-${by}`] : [`-${by}`, by]
  return (
    <button type="button" className={css.sorter} onClick={() => sort(order === first ? second : first)}>
      {label}
      <i aria-hidden data-direction={sortOf(by, order)} />
    </button>
  )
}

function Cell({ counts, measure, link, mixed }: { counts: Counts | null; measure: PivotMeasure; link: ReturnType<typeof cellLink>; mixed: boolean }) {
  const words = useWords()
  const text = measureText(words, counts, measure)
  if (text === null) return <span className={css.nothing} title={mixed ? words.t('analysis.pivot.mixed') : undefined}>—</span>
  if (link === null || text === '0') return <>{text}</>
  return (
    <PageLink to={link.to} search={link.search} hash={link.hash}>
      {text}
    </PageLink>
  )
}
