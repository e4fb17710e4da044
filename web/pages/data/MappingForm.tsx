import { recordTypes } from '../../../metrics/records'
import type { PreviewedFile, Remapping } from '../../../server/intake'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

interface MappingFormProps {
  /** Record type. */
  type: string
  /** Where each column is taken from, in words. */
  from: PreviewedFile['records'][number]['from']
  fields: readonly string[]
  change: (change: Remapping) => void
}

/** Which column of a record is taken from which field of the file: a change shows in the rows below. */
export function MappingForm({ type: id, from, fields, change }: MappingFormProps) {
  const { t, name } = useWords()
  const type = recordTypes.get(id)
  if (!type) return null
  const known = fields.filter((field, index) => field !== '' && fields.indexOf(field) === index)
  return (
    <details className={css.mapping}>
      <summary>{t('data.mapping', { what: name(type.names), count: Object.keys(from).length })}</summary>
      <div className={css.fields}>
        {type.columns.map((column) => {
          const words = from[column.id]
          return (
            <label key={column.id}>
              <span>
                {name(column.names)}
                {column.required ? ' *' : ''}
              </span>
              <select className="field" value={words ?? ''} onChange={(event) => change({ type: id, column: column.id, from: event.target.value || null })}>
                <option value="">—</option>
                {words !== undefined && !known.includes(words) && <option value={words}>{words}</option>}
                {known.map((field) => (
                  <option key={field} value={field}>
                    {field}
                  </option>
                ))}
              </select>
            </label>
          )
        })}
      </div>
    </details>
  )
}
