import type { Gone as GoneSubject } from '../../../server/office/gone'
import { goneColumns } from '../../../server/office/gone-csv'
import { useGone } from '../../api/gone'
import { Problem } from '../../parts/Problem'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** Rows of a source that are shown; the file has all of them. */
const shown = 100

/** What sources no longer list: since when, and where it was seen last. Not there when nothing is gone. */
export function Gone() {
  const { t } = useWords()
  const gone = useGone()
  if (gone.isError) return <Problem error={gone.error} retry={() => void gone.refetch()} />
  if (!gone.data || gone.data.length === 0) return null
  return (
    <section aria-labelledby="gone-title">
      <h2 id="gone-title" className={css.section}>
        {t('data.goneTitle')} <small>{t('data.goneNote')}</small>
      </h2>
      {[...new Set(gone.data.map(({ source }) => source))].map((source) => (
        <GoneSource key={source} source={source} rows={gone.data.filter((one) => one.source === source)} />
      ))}
    </section>
  )
}

const columns = goneColumns.filter(({ id }) => id !== 'source' && id !== 'line')

function GoneSource({ source, rows }: { source: string; rows: readonly GoneSubject[] }) {
  const { t, name, number, language } = useWords()
  return (
    <details className={css.type}>
      <summary>
        <b>{source}</b> <small>{t('data.goneCount', { count: number.count(rows.length), since: rows[0]!.since })}</small>
      </summary>
      <p className={css.downloads}>
        <a className="link" href={`/api/gone.csv?source=${encodeURIComponent(source)}&language=${language}`} download>
          CSV
        </a>
        {rows.length > shown && <small>{t('data.goneShown', { count: shown })}</small>}
      </p>
      <Sheet label={t('data.goneTitle')}>
        <table className={css.table}>
          <thead>
            <tr>
              {columns.map(({ id, names }) => (
                <th key={id} scope="col">
                  {name(names)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={`${row.type} ${row.subject}`}>
                {columns.map(({ id, cell }) => (
                  <td key={id}>{id === 'batch' ? `#${row.batch}:${row.line}` : cell(row, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </details>
  )
}
