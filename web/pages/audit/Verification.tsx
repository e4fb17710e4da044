import { useAuditVerification } from '../../api/audit'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import css from './AuditPage.module.css'

/** Goes through the whole chain by one press, and says in a sentence whether it holds. */
export function Verification() {
  const { t, number } = useWords()
  const { data, error, isPending, mutate } = useAuditVerification()
  const listed = (numbers: readonly number[]) => numbers.map((one) => number.count(one)).join(t('list.comma'))
  return (
    <div className={css.verification}>
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        {t(isPending ? 'audit.verifying' : 'audit.verify')}
      </button>
      {error && <Problem error={error} />}
      <div role="status">
        {data && (
          <>
            <p className={data.broken ? css.broken : undefined}>
              {data.broken ? t(`audit.broken.${data.broken.kind}`, { number: number.count(data.broken.number) }) : data.entries === 0 ? t('audit.empty') : t('audit.whole', { count: number.count(data.entries) })}
            </p>
            {data.clockBack.length > 0 && <p>{t('audit.clockBack', { numbers: listed(data.clockBack) })}</p>}
            {data.late.length > 0 && <p>{t('audit.late', { numbers: listed(data.late) })}</p>}
            {data.head && (
              <p className={css.hash}>
                {t('audit.head')} <code>{data.head}</code>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}
