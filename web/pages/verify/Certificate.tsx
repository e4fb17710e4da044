import { certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import type { CheckedCertificate } from '../../../server/documents/certificate/certificate'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import { Checked } from './Checked'
import css from './VerifyPage.module.css'

/** What a certificate says, and before all whether it stands. */
export function Certificate({ certificate }: { certificate: CheckedCertificate }) {
  const { t, name, number } = useWords()
  const { state, endedOn, purpose, outcome, missing, project, title, departmentName, office, asOf, issuedOn, total, approved, entries } = certificate
  const forWhat = name(certificatePurposes[purpose])
  const facts: readonly (readonly [string, string])[] = [
    [t('verify.project'), `${title}（${project}）`],
    [t('verify.department'), departmentName],
    [t('verify.purpose'), forWhat],
    [t('verify.asOf'), asOf],
    [t('verify.entries'), t('verify.counts', { total: number.count(total), approved: number.count(approved) })],
    ...(missing === null ? [] : [[t('verify.missing.title'), t(`verify.missing.${missing}`)] as const]),
    [t('verify.office'), office],
    [t('verify.issuedOn'), issuedOn],
  ]
  return (
    <Checked document={certificate} standing={t(`verify.state.${state}`, { day: endedOn })} outcome={t(`verify.outcome.${outcome}`, { purpose: forWhat })} facts={facts}>
      {entries.length > 0 && (
        <Sheet label={t('verify.entries')}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('verify.entries')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('verify.entry')}</th>
                <th scope="col">{t('verify.name')}</th>
                <th scope="col">{t('verify.registered')}</th>
                <th scope="col">{t('verify.approved')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ id, title: called, registeredOn, approvedOn }) => (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>{called}</td>
                  <td>{registeredOn ?? '—'}</td>
                  <td>{approvedOn ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
      {total > entries.length && <p>{t('verify.more', { shown: number.count(entries.length) })}</p>}
    </Checked>
  )
}
