import '../../text/upkeep'
import { getRouteApi, Link } from '@tanstack/react-router'
import { recordTypes } from '../../../metrics/records'
import { unsliced, useAddress } from '../../address/use-address'
import { useDecisions } from '../../api/decisions'
import { May } from '../../parts/May'
import { NotFound } from '../../parts/NotFound'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import { DecisionForm } from './DecisionForm'
import { DecisionTable } from './DecisionTable'
import css from './RulesPage.module.css'
import { SchemeDefaults } from './SchemeDefaults'

const route = getRouteApi('/rules/$type')
const types = [...recordTypes.values()].filter(({ decision }) => decision)

/** What the office decides beside the plan: limits, calendar, vocabulary, grace, exemptions, departments; each with who, when and why. */
export function RulesPage() {
  const { t, name } = useWords()
  const address = useAddress()
  const { type: id } = route.useParams()
  const type = types.find((one) => one.id === id)
  const decisions = useDecisions(id)
  useTitle(type ? name(type.names) : t('nav.rules'))
  if (!type) return <NotFound />
  return (
    <>
      <h1>{t('nav.rules')}</h1>
      <p className={css.say}>{t('rules.say')}</p>
      <nav className={css.types} aria-label={t('rules.types')}>
        {types.map((one) => (
          <Link key={one.id} to="/rules/$type" params={{ type: one.id }} search={unsliced(address)}>
            {name(one.names)}
          </Link>
        ))}
      </nav>
      <p className={css.note}>{name(type.note)}</p>
      <May action="decide">
        <DecisionForm key={type.id} type={type} />
      </May>
      {decisions.isLoadingError ? <Problem error={decisions.error} retry={() => void decisions.refetch()} /> : decisions.data ? <DecisionTable type={type} decisions={decisions.data} /> : <Waiting rows={4} />}
      {type.id === 'time-limit' && <SchemeDefaults />}
    </>
  )
}
