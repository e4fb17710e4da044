import { contentWords, recordTypes } from '../../../metrics/records'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** The templates, and what each column holds: the data dictionary, made from the record types. */
export function Templates() {
  const { t, name } = useWords()
  return (
    <section aria-labelledby="templates-title">
      <h2 id="templates-title" className={css.section}>
        {t('data.templates')} <small>{t('data.templatesNote')}</small>
      </h2>
      {[...recordTypes.values()].map((type) => (
        <details key={type.id} className={css.type}>
          <summary>
            <b>{name(type.names)}</b> <small>{name(type.note)}</small>
          </summary>
          <p className={css.downloads}>
            <a className="link" href={`/api/templates/${type.id}.xlsx`} download>
              XLSX
            </a>
            <a className="link" href={`/api/templates/${type.id}.csv`} download>
              CSV
            </a>
          </p>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('data.column')}</th>
                <th scope="col">{t('data.required')}</th>
                <th scope="col">{t('data.content')}</th>
                <th scope="col">{t('data.note')}</th>
              </tr>
            </thead>
            <tbody>
              {type.columns.map((column) => (
                <tr key={column.id}>
                  <th scope="row">
                    {name(column.names)} <code>{column.id}</code>
                  </th>
                  <td>{column.required ? t('rules.yes') : '—'}</td>
                  <td>{name(contentWords(column))}</td>
                  <td>{column.note ? name(column.note) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}
