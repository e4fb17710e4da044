import { useWords } from '../text/use-words'
import { Link } from '@tanstack/react-router'
import { useMay } from '../api/me'
import css from './Notice.module.css'

/** Nothing has been imported yet: says how to begin. */
export function Empty() {
  const { t } = useWords()
  const may = useMay()
  return (
    <section className={css.notice}>
      <h2>{t('empty.title')}</h2>
      {may('import') ? <How /> : <p>{t('empty.wait')}</p>}
    </section>
  )
}

/** The ways to begin, for who may. */
function How() {
  const { t } = useWords()
  return (
    <>
      <p>
        <Link to="/data" className="link">
          {t('empty.page')}
        </Link>
      </p>
      <p>{t('empty.how')}</p>
      <pre>npx shuping import projects.csv --profile template --observed-on 2015-12-31</pre>
      <p>{t('empty.profiles')}</p>
      <pre>npx shuping profiles</pre>
    </>
  )
}
