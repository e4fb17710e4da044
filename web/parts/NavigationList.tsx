import { Link } from '@tanstack/react-router'
import { carried, unsliced, useAddress } from '../address/use-address'
import { useWords } from '../text/use-words'
import css from './NavigationList.module.css'

/** The pages that exist. The evaluation goes along; the slice only where it means something. */
export function NavigationList() {
  const { t } = useWords()
  const address = useAddress()
  return (
    <nav className={css.nav} aria-label={t('nav.label')}>
      <Link to="/overview" search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.overview')}
      </Link>
      <Link to="/" search={carried(address)} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.ranking')}
      </Link>
      <Link to="/departments" search={carried(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.departments')}
      </Link>
      <Link to="/indicators" search={carried(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.indicators')}
      </Link>
      <Link to="/tasks" search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.tasks')}
      </Link>
      <Link to="/analysis" search={carried(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.analysis')}
      </Link>
      <Link to="/scenario" search={carried(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.scenario')}
      </Link>
      <Link to="/bulletin" search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.bulletin')}
      </Link>
      <Link to="/documents" search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.documents')}
      </Link>
      <Link to="/data" search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.data')}
      </Link>
      <Link to="/rules/$type" params={{ type: 'time-limit' }} search={unsliced(address)} activeOptions={{ includeSearch: false }}>
        {t('nav.rules')}
      </Link>
    </nav>
  )
}
