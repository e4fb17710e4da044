import { useState } from 'react'
import { type CertificatePurpose, certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import { useWords } from '../../text/use-words'
import { Making } from './Making'
import { today } from './today'

const purposes = Object.keys(certificatePurposes) as CertificatePurpose[]

/** The certificate of a project, for what is at hand. */
export function CertificateForm({ who }: { who: string }) {
  const { t, name } = useWords()
  const [project, setProject] = useState('')
  const [purpose, setPurpose] = useState<CertificatePurpose>('acceptance')
  const [asOf, setAsOf] = useState('')
  const [issuedOn, setIssuedOn] = useState(today)
  const request = () => ({ kind: 'certificate' as const, project: project.trim(), purpose, asOf: asOf || undefined, issuedOn })
  return (
    <Making id="certificates-title" title={t('documents.certificates')} note={t('documents.certificatesNote')} who={who} request={request}>
      <label>
        <span>{t('documents.project')}</span>
        <input className="field" required maxLength={200} pattern=".*\S.*" value={project} onChange={(event) => setProject(event.target.value)} />
      </label>
      <label>
        <span>{t('documents.purpose')}</span>
        <select className="field" value={purpose} onChange={(event) => setPurpose(purposes.find((one) => one === event.target.value) ?? 'acceptance')}>
          {purposes.map((one) => (
            <option key={one} value={one}>
              {name(certificatePurposes[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('documents.certifiedOn')}</span>
        <input className="field" type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
      </label>
      <label>
        <span>{t('documents.issuedOn')}</span>
        <input className="field" type="date" required value={issuedOn} onChange={(event) => setIssuedOn(event.target.value)} />
      </label>
    </Making>
  )
}
