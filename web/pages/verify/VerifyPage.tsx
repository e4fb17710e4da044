import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCertificate } from '../../api/certificate'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { Certificate } from './Certificate'
import * as texts from './texts'
import css from './VerifyPage.module.css'

addTexts('verify', texts)

/** What the code of a certificate answers; for everybody, whoever may read the figures. */
export function VerifyPage() {
  const { t } = useWords()
  const { code = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)
  const certificate = useCertificate(code)
  useTitle(t('verify.title'))
  return (
    <div className={css.page}>
      <h1>{t('verify.title')}</h1>
      <p>{t('verify.say')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const asked = typed.trim()
          if (asked === code) void certificate.refetch()
          else void navigate({ to: '/verify/{-$code}', params: { code: asked } })
        }}
      >
        <input className="field" aria-label={t('verify.code')} placeholder="0000-0000-0000-0000-0000" required maxLength={50} pattern=".*\S.*" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit" className="button" data-primary disabled={certificate.isFetching}>
          {t('verify.check')}
        </button>
      </form>
      {code !== '' && certificate.isFetching && <Waiting rows={3} />}
      {!certificate.isFetching && certificate.error && <Problem error={certificate.error} />}
      {!certificate.isFetching && certificate.data && <Certificate certificate={certificate.data} />}
    </div>
  )
}
