import { dimensions } from '../../../../metrics/dimensions'
import { dimensionNames } from '../../../../metrics/tally/value-names'
import { useWords } from '../../../text/use-words'
import css from './SchemaBrowser.module.css'
import { columnNotes, tables } from './schema'

/** The tables of the snapshot with their columns, what each holds, and a press that puts its name into the question. */
export function SchemaBrowser({ insert }: { insert: (name: string) => void }) {
  const { t, name } = useWords()
  const note = (column: string): string => {
    const dimension = dimensions.find((one) => one.column === column)
    if (dimension) return `${name(dimensionNames(dimension.id))}${t('list.semicolon')}${t('console.dimension')}`
    const known = columnNotes.find((one) => one === column)
    return known ? t(`console.column.${known}`) : ''
  }
  return (
    <aside className={css.schema} aria-label={t('console.schema')}>
      <h2>{t('console.schema')}</h2>
      {tables.map(({ id, columns }, index) => (
        <details key={id} open={index === 0}>
          <summary>
            <code>{id}</code> <small>{t(`console.table.${id}`)}</small>
          </summary>
          <ul>
            {columns.map((column) => (
              <li key={column}>
                <button type="button" title={t('console.insert', { name: column })} onClick={() => insert(column)}>
                  <code>{column}</code>
                </button>
                <small>{note(column)}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </aside>
  )
}
