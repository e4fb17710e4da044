import { Link } from '@tanstack/react-router'
import { unsliced, useAddress } from '../address/use-address'
import { useWords } from '../text/use-words'
import css from './Notice.module.css'
import { useTitle } from './use-title'

export function NotFound() {
  const { t } = useWords()
  const address = useAddress()
  useTitle(t('notFound.title'))
  return (
    <section className={css.notice}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.what')}</p>
      <Link to="/" search={unsliced(address)} className="link">
        {t('notFound.home')}
      </Link>
    </section>
  )
}
