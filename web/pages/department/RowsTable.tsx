import { dimensions } from '../../../metrics/dimensions'
import type { Indicator } from '../../../metrics/indicators'
import type { VerdictRow } from '../../../metrics/indicators/verdict'
import type { Names } from '../../../metrics/names'
import { Sheet } from '../../parts/Sheet'
import { VerdictMark } from '../../parts/VerdictMark'
import { dimensionNames, valueNames } from '../../../metrics/tally/value-names'
import { useWords } from '../../text/use-words'
import { instant } from '../../../metrics/export/verdict-table'
import { SortableHead } from './SortableHead'
import css from './Rows.module.css'

interface RowsTableProps {
  rows: readonly VerdictRow[]
  indicator: Indicator
  /** Column that the rows are sorted by, `-` before it for descending. */
  by?: string
  sort: (by: string | undefined) => void
  /** Marks rows; absent where nothing can be done with them. */
  marking?: Marking
}

/** Which subjects are marked, and how marks are set. */
export interface Marking {
  readonly has: (subject: string) => boolean
  readonly set: (rows: readonly VerdictRow[], marked: boolean) => void
}

/** Judged subjects with verdict, reason, dates, and the source line that each came from. */
export function RowsTable({ rows, indicator, by, sort, marking }: RowsTableProps) {
  const { t, name, number } = useWords()
  const shown = dimensions.filter(({ id }) => indicator.dimensions.includes(id) && id !== 'month-due')
  const head = (column: string, label: string, numeric = false) => <SortableHead key={column} column={column} label={label} numeric={numeric} by={by} sort={sort} />
  return (
    <Sheet label={t('rows.title')}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('rows.caption', { indicator: name(indicator.names) })}</caption>
        <thead>
          <tr>
            {marking && (
              <th scope="col">
                <input type="checkbox" aria-label={t('appeals.chooseAll')} checked={rows.every(({ subject }) => marking.has(subject))} onChange={(event) => marking.set(rows, event.target.checked)} />
              </th>
            )}
            {head('title', t('rows.subject'))}
            {shown.map(({ column, id }) => head(column, name(dimensionNames(id))))}
            {head('verdict', t('rows.verdict'))}
            {head('reason', t('rows.reason'))}
            {head('due_on', t('rows.due'))}
            {head('done_on', t('rows.done'))}
            {indicator.days && head('days', t(`rows.days.${indicator.days}`), true)}
            <th scope="col">{t('rows.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.subject}-${index}`}>
              {marking && (
                <td>
                  <input type="checkbox" aria-label={t('appeals.choose', { subject: row.title ?? row.subject })} checked={marking.has(row.subject)} onChange={(event) => marking.set([row], event.target.checked)} />
                </td>
              )}
              <th scope="row" className={css.subject}>
                {row.title ?? row.subject}
                {row.title !== null && <small>{row.subject}</small>}
                {row.count !== 1 && <small>{t('rows.count', { count: number.count(row.count) })}</small>}
              </th>
              {shown.map(({ id }) => {
                const value = row.dimensions[id]
                return <td key={id}>{value == null ? <span className={css.blank}>{t('rows.blank')}</span> : name(valueNames(id, value))}</td>
              })}
              <td>
                <VerdictMark verdict={row.verdict} />
              </td>
              <td className={css.reason}>
                {name(wordsOf(indicator.reasons, row.reason))}
                <Remarks row={row} indicator={indicator} />
              </td>
              <td>{instant(row.due_at, row.due_on) ?? '—'}</td>
              <td>{instant(row.done_at, row.done_on) ?? '—'}</td>
              {indicator.days && <td className={css.number}>{row.days === null ? '—' : number.count(row.days)}</td>}
              <td className={css.source}>
                {row.batch === null ? (
                  <span className={css.blank}>{t('rows.noSource')}</span>
                ) : (
                  <>
                    {t('rows.line', { batch: row.batch, line: row.line ?? '—' })}
                    {row.file !== null && <small title={row.file}>{row.file}</small>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

/** Flags, and by which method the row was judged where the indicator knows several. */
function Remarks({ row, indicator }: { row: VerdictRow; indicator: Indicator }) {
  const { name } = useWords()
  const several = Object.keys(indicator.methods).length > 1
  const flags = row.flags.split(',').filter(Boolean)
  const remarks = [...(several ? [wordsOf(indicator.methods, row.method)] : []), ...flags.map((flag) => wordsOf(indicator.flags ?? {}, flag))]
  return remarks.length > 0 && <small>{remarks.map(name).join(' · ')}</small>
}

/** The words of a code; a code without words shows as it is. */
const wordsOf = (texts: Readonly<Record<string, Names>>, code: string): Names => texts[code] ?? { zh: code, en: code }
