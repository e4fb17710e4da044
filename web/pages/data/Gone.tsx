import { useState } from 'react'
import type { GoneSource as SourceCount } from '../../../server/office/gone'
import { goneColumns } from '../../../server/office/gone-csv'
import { gonePerPage, useGone, useGoneSources } from '../../api/gone'
import { Pager } from '../../parts/Pager'
import { Problem } from '../../parts/Problem'
import { Sheet } from '../../parts/Sheet'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** What sources no longer list: since when, and where it was seen last. Not there when nothing is gone. */
export function Gone() {
  const { t } = useWords()
  const sources = useGoneSources()
  if (sources.isError) return <Problem error={sources.error} retry={() => void sources.refetch()} />
  if (!sources.data || sources.data.length === 0) return null
  return (
    <section aria-labelledby="gone-title">
      <h2 id="gone-title" className={css.section}>
        {t('data.goneTitle')} <small>{t('data.goneNote')}</small>
      </h2>
      {sources.data.map((one) => (
        <GoneSource key={one.source} {...one} />
      ))}
    </section>
  )
}

const columns = goneColumns.filter(({ id }) => id !== 'source' && id !== 'line')

/** Columns that never need a second line. */
const short: ReadonlySet<string> = new Set(['type', 'since', 'lastSeen', 'batch', 'elsewhere'])

/** A source, unfolded page by page. */
function GoneSource({ source, count, since }: SourceCount) {
  const { t, name, number, language } = useWords()
  const [open, setOpen] = useState(false)
  const [page, setPage] = useState(1)
  const gone = useGone(source, page, open)
  return (
    <details className={css.type} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{source}</b> <small>{t('data.goneCount', { count: number.count(count), since })}</small>
      </summary>
      <p className={css.downloads}>
        {['csv', 'xlsx'].map((ending) => (
          <a key={ending} className="link" href={`/api/gone.${ending}?source=${encodeURIComponent(source)}&language=${language}`} download>
            {ending.toUpperCase()}
          </a>
        ))}
      </p>
      {gone.isError && <Problem error={gone.error} retry={() => void gone.refetch()} />}
      {gone.isPending && <Waiting rows={4} />}
      {gone.data && (
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
              {gone.data.gone.map((row) => (
                <tr key={`${row.type} ${row.subject}`}>
                  {columns.map(({ id, cell }) => (
                    <td key={id} className={short.has(id) ? css.day : undefined}>{id === 'batch' ? `#${row.batch}:${row.line}` : cell(row, language)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
      <Pager page={page} pages={Math.ceil(count / gonePerPage)} go={setPage} />
    </details>
  )
}
