import { getRouteApi, Link } from '@tanstack/react-router'
import { appealStates } from '../../../metrics/appeals/appeal'
import { useAppeal } from '../../api/appeals'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import * as lifeTexts from '../bulletin/texts'
import css from './AppealsPage.module.css'
import { Desk } from './Desk'
import { DueNote } from './DueNote'
import { ItemTable } from './ItemTable'
import * as texts from './texts'
import { Thread } from './Thread'

addTexts('appeals', texts)
addTexts('life', lifeTexts)

const route = getRouteApi('/appeals/$number')

/** One appeal: what it objects to, what was said and done, what a decision moved, and the next step. */
export function AppealPage() {
  const words = useWords()
  const { t, name } = words
  const { number } = route.useParams()
  const found = useAppeal(number)
  useTitle(t('appeals.title', { number }))
  if (found.isLoadingError) return <Problem error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting rows={6} />
  const appeal = found.data
  const { period, revision, departmentName, state, awaits } = appeal
  return (
    <>
      <h1>
        {t('appeals.title', { number })} <small className={css.state}>{name(appealStates[state])}</small>
      </h1>
      <p className={css.facts}>
        <b>{departmentName}</b>
        <span>{t('appeals.about', { period: periodName(words, period), revision })}</span>
        {awaits && (
          <span>
            {t('appeals.awaits')} {t(`appeals.side.${awaits}`)} · {t('appeals.due')} <DueNote appeal={appeal} />
          </span>
        )}
        <Link to="/appeals" search={{ period }} className="link">
          {t('appeals.back', { period: periodName(words, period) })}
        </Link>
      </p>
      <ItemTable appeal={appeal} />
      <Thread appeal={appeal} />
      <Desk appeal={appeal} />
    </>
  )
}
