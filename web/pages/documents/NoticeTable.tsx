import { Link } from '@tanstack/react-router'
import { useNotices } from '../../api/documents'
import { Folded } from '../../parts/Folded'
import { Problem } from '../../parts/Problem'
import { Sheet } from '../../parts/Sheet'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import css from './DocumentsPage.module.css'

/** Notices of the period that bear a number, each with the code that its paper is checked by. */
export function NoticeTable({ period }: { period: string }) {
  const words = useWords()
  const { t } = words
  const notices = useNotices(period)
  if (notices.isLoadingError) return <Problem error={notices.error} retry={() => void notices.refetch()} />
  if (!notices.data || notices.data.length === 0) return null
  return (
    <section aria-labelledby="numbered-title">
      <h2 id="numbered-title" className={css.section}>
        {t('documents.numbered')}
      </h2>
      <Folded className={css.folded} summary={t('documents.numberedNote', { count: notices.data.length, period: periodName(words, period) })}>
        {() => (
          <Sheet label={t('documents.numbered')}>
            <table className={css.table}>
              <caption className="visually-hidden">{t('documents.numbered')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('documents.documentNumber')}</th>
                  <th scope="col">{t('documents.department')}</th>
                  <th scope="col">{t('documents.issuedOn')}</th>
                  <th scope="col">{t('documents.replyBy')}</th>
                  <th scope="col" className={css.amount}>
                    {t('documents.items')}
                  </th>
                  <th scope="col">{t('documents.revision')}</th>
                  <th scope="col">{t('documents.who')}</th>
                  <th scope="col">{t('documents.code')}</th>
                </tr>
              </thead>
              <tbody>
                {notices.data.map(({ code, number, departmentName, issuedOn, replyBy, missed, silent, revision, who }) => (
                  <tr key={code}>
                    <th scope="row">{number}</th>
                    <td className={css.name}>{departmentName}</td>
                    <td>{issuedOn}</td>
                    <td>{replyBy}</td>
                    <td className={css.amount}>{missed + silent}</td>
                    <td>{revision}</td>
                    <td className={css.name}>{who}</td>
                    <td>
                      <Link className="link" to="/verify/{-$code}" params={{ code }}>
                        {code}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sheet>
        )}
      </Folded>
    </section>
  )
}
