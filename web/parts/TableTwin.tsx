import type { ExportCell, ExportColumn, ExportTable } from '../../metrics/export/export-table'
import { TableDownload } from '../export/TableDownload'
import { useWords } from '../text/use-words'
import { Sheet } from './Sheet'
import css from './TableTwin.module.css'

/** The figures of a chart as a table, folded under it: what is read instead of the chart, and what is taken away. */
export function TableTwin({ table }: { table: ExportTable }) {
  const { t, number } = useWords()
  const shown = (cell: ExportCell, kind: ExportColumn['kind']): string => {
    if (cell === null) return '—'
    if (typeof cell === 'string' || kind === 'text') return String(cell)
    return kind === 'share' ? number.share(cell) : kind === 'score' ? number.score(cell) : number.count(cell)
  }
  return (
    <details className={css.twin}>
      <summary>{t('export.twin')}</summary>
      <TableDownload table={() => table} />
      <Sheet label={table.title}>
        <table className={css.table}>
          <caption className="visually-hidden">{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ title, kind }) => (
                <th key={title} scope="col" data-number={kind !== 'text' || undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => {
                  const { kind } = table.columns[at]!
                  const text = shown(cell, kind)
                  return at === 0 ? (
                    <th key={at} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={at} data-number={kind !== 'text' || undefined}>
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </details>
  )
}
