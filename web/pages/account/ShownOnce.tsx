import { CopyButton } from '../../parts/CopyButton'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

/** A secret that is kept nowhere: it stands until it has been seen. */
export function ShownOnce({ say, secret, seen }: { say: string; secret: string; seen: () => void }) {
  const { t } = useWords()
  return (
    <p className={css.made} role="status">
      {say} <code>{secret}</code>
      <CopyButton text={() => secret} label={t('account.copy')} done={t('account.copied')} />
      <button type="button" className="button" onClick={seen}>
        {t('account.seenIt')}
      </button>
    </p>
  )
}
