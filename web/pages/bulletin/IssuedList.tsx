import { issuedFile, useIssued } from '../../api/issuing'
import { Problem } from '../../parts/Problem'
import { ListSheet } from '../../parts/ListSheet'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './PeriodLife.module.css'

/** What was issued of a period, with its files as they were. */
export function IssuedList({ period }: { period: string }) {
  const { t } = useWords()
  const issued = useIssued(period)
  if (issued.isLoadingError) return <Problem error={issued.error} retry={() => void issued.refetch()} />
  if (!issued.data || issued.data.length === 0) return null
  return (
    <ListSheet label={t('life.issued.title')}>
      <table className={css.table}>
        <caption>{t('life.issued.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('life.issued.number')}</th>
            <th scope="col">{t('life.issued.date')}</th>
            <th scope="col">{t('life.issued.signer')}</th>
            <th scope="col">{t('life.who')}</th>
            <th scope="col">{t('life.issued.files')}</th>
          </tr>
        </thead>
        <tbody>
          {issued.data.map(({ id, number, kind, date, signer, who, at, files }) => (
            <tr key={id}>
              <th scope="row">
                {number} {t(`life.issued.${kind}`)}
              </th>
              <td>{date}</td>
              <td>{signer}</td>
              <td>
                {who} {minute(at)}
              </td>
              <td>
                {files.map(({ format, sha256 }) => (
                  <span key={format} className={css.file} data-text={`${format} SHA-256 ${sha256}`}>
                    <a className="link" href={issuedFile(id, format)} download title={`SHA-256 ${sha256}`}>
                      .{format}
                    </a>{' '}
                    <code>{sha256.slice(0, 12)}</code>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ListSheet>
  )
}
