import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useVerified } from '../../api/verified'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { Certificate } from './Certificate'
import { Notice } from './Notice'
import * as texts from './texts'
import css from './VerifyPage.module.css'

addTexts('verify', texts)

/** What the code of a certificate or a notice answers; for everybody, whoever may read the figures. */
export function VerifyPage() {
  const { t } = useWords()
  const { code = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)
  const paper = useVerified(code)
  useTitle(t('verify.title'))
  return (
    <div className={css.page}>
      <h1>{t('verify.title')}</h1>
      <p>{t('verify.say')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const asked = typed.trim()
          if (asked === code) void paper.refetch()
          else void navigate({ to: '/verify/{-$code}', params: { code: asked } })
        }}
      >
        <input className="field" aria-label={t('verify.code')} placeholder="0000-0000-0000-0000-0000" required maxLength={50} pattern=".*\S.*" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit" className="button" data-primary disabled={paper.isFetching}>
          {t('verify.check')}
        </button>
      </form>
      {code !== '' && paper.isFetching && <Waiting rows={3} />}
      {!paper.isFetching && paper.error && <Problem error={paper.error} />}
      {!paper.isFetching && paper.data && (paper.data.paper === 'certificate' ? <Certificate certificate={paper.data} /> : <Notice notice={paper.data} />)}
    </div>
  )
}
