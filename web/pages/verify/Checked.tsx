import type { ReactNode } from 'react'
import type { CheckedCertificate } from '../../../server/documents/certificate/certificate'
import type { CheckedNotice } from '../../../server/documents/notice/notice'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import css from './VerifyPage.module.css'

interface CheckedProps {
  document: Pick<CheckedCertificate | CheckedNotice, 'code' | 'state' | 'sample'>
  /** Whether it stands, in words. */
  standing: string
  outcome: string
  facts: readonly (readonly [label: string, fact: string])[]
  children?: ReactNode
}

/** A document by its code: before all whether it stands, then what it says. */
export function Checked({ document: { code, state, sample }, standing, outcome, facts, children }: CheckedProps) {
  const { t } = useWords()
  return (
    <section className={css.certificate} data-state={state} aria-labelledby="state" role="status">
      <h2 id="state">{standing}</h2>
      <p>
        <code>{code}</code> {sample && <Tag>{t('verify.sample')}</Tag>}
      </p>
      <p className={css.outcome}>{outcome}</p>
      <dl>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}
