import { Link } from '@tanstack/react-router'
import css from '../../parts/Notice.module.css'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import * as texts from './texts'

addTexts('account', texts)

/** Stands in the place of a page that who reads may not open. */
export function Shut({ title }: { title: string }) {
  const { t } = useWords()
  return (
    <section className={css.notice}>
      <h1>{t('account.shut.title', { page: title })}</h1>
      <p>{t('account.shut.say')}</p>
      <p>
        <Link to="/account" className="link">
          {t('account.shut.account')}
        </Link>
      </p>
    </section>
  )
}
