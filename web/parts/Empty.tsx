import { useWords } from '../text/use-words'
import { Link } from '@tanstack/react-router'
import css from './Notice.module.css'

/** Nothing has been imported yet: says how to begin. */
export function Empty() {
  const { t } = useWords()
  return (
    <section className={css.notice}>
      <h2>{t('empty.title')}</h2>
      <p>
        <Link to="/data" className="link">
          {t('empty.page')}
        </Link>
      </p>
      <p>{t('empty.how')}</p>
      <pre>npx shuping import projects.csv --profile template --observed-on 2015-12-31</pre>
      <p>{t('empty.profiles')}</p>
      <pre>npx shuping profiles</pre>
    </section>
  )
}
