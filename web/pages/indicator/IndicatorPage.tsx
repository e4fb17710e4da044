import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { unsliced, useAddress } from '../../address/use-address'
import { useExplanation } from '../../api/explanation'
import { useIndicator } from '../../api/indicator'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { Definition } from '../../parts/Definition'
import { HowItCame } from '../../parts/HowItCame'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { Tag } from '../../parts/Tag'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { SliceChips } from '../../slice/SliceChips'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { CityValue } from '../../parts/CityValue'
import { ratesQuestion } from '../analysis/sql/examples'
import { DistributionTable } from './DistributionTable'
import { dimensionNames } from '../../../metrics/tally/value-names'
import { distributionExport } from './distribution-groups'
import { distributionPoints } from './distribution-points'
import css from './IndicatorPage.module.css'
import { IndicatorTrend } from './IndicatorTrend'
import * as texts from './texts'

addTexts('judging', texts)

const route = getRouteApi('/indicators/$id')
const DistributionChart = lazy(() => import('../../charts/DistributionChart'))

/** One duty: its words in the plan, how it is judged, where everybody stands, and the statement that judges. */
export function IndicatorPage() {
  const words = useWords()
  const { t, name, number } = words
  const { id } = route.useParams()
  const address = useAddress()
  const { evaluation } = useOffice()
  const definition = useIndicator(id, evaluation)
  const ranking = useRanking(evaluation)
  const explanation = useExplanation(id, undefined, evaluation)
  const points = useMemo(() => distributionPoints(ranking.data?.departments ?? [], id), [ranking.data, id])
  useTitle(definition.data && name(definition.data.indicator.names))
  if (definition.isLoadingError) return <Problem error={definition.error} retry={() => void definition.refetch()} />
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!definition.data || !ranking.data) return <Waiting rows={8} />
  const { indicator, plan, clauses, scheme, target, weight, sql, revision } = definition.data
  const city = ranking.data.city[id]
  const minimum = scheme.minimumN?.[id]
  return (
    <>
      <div className={css.head}>
        <h1>{name(indicator.names)}</h1>
        <SchemeMarks ranking={ranking.data} scheme={scheme} />
      </div>
      {revision !== null && <p className={css.kept}>{t('judging.kept', { revision })}</p>}
      <SliceChips group={evaluation.group} slice={evaluation.slice} />
      <div className={css.top}>
        {city && (
          <section className={css.city} aria-label={t('city.figure')}>
            <h2>{t('city.figure')}</h2>
            <CityValue figure={city} asOf={ranking.data.asOf} />
          </section>
        )}
        <Definition indicator={indicator}>
          <dt>{t('explain.target')}</dt>
          <dd>
            {target ? t('explain.targetText', { target: number.target(target.value), clause: target.clause }) : t('figure.noTarget')}
            {target && !target.confirmed && <Tag title={t('tag.targetHint')}>{t('tag.target')}</Tag>}
          </dd>
          <dt>{t('explain.weight')}</dt>
          <dd>
            {weight === null ? t('explain.noWeight') : t('explain.weightText', { weight: number.count(weight), scheme: name(scheme.names) })}
            {weight !== null && !scheme.weightsConfirmed && <Tag title={t('tag.weightsHint')}>{t('tag.weights')}</Tag>}
          </dd>
          <dt>{t('indicators.minimum')}</dt>
          <dd>
            {t('indicators.minimumText', { n: number.count(minimum?.value ?? indicator.minimumN) })}
            {!minimum?.confirmed && <Tag title={t('tag.choiceHint')}>{t('tag.choice')}</Tag>}
          </dd>
          <dt>{t('indicators.dimensions')}</dt>
          <dd>{indicator.dimensions.length > 0 ? indicator.dimensions.map((one) => name(dimensionNames(one))).join(t('list.comma')) : t('indicators.noDimensions')}</dd>
          <dt>{t('explain.plan')}</dt>
          <dd lang="zh-CN">
            {plan}
            {clauses.map(({ ref, text }) => (
              <blockquote key={ref} className={css.clause}>
                {ref}　{text}
              </blockquote>
            ))}
          </dd>
          {explanation.data && <HowItCame indicator={indicator} explanation={explanation.data} />}
        </Definition>
      </div>
      <section aria-labelledby="distribution">
        <h2 id="distribution" className={css.section}>
          {t('judging.distribution.title')} <small>{t('judging.distribution.note')}</small>
        </h2>
        {points.some(({ value }) => value !== null) && (
          <Suspense fallback={<div className={css.chart} />}>
            <DistributionChart points={points} target={city?.target ?? null} fileName={`${id}_${ranking.data.period}`} />
          </Suspense>
        )}
        <div className={css.tools}>
          <TableDownload table={() => distributionExport(words, ranking.data, id, name(indicator.names))} />
        </div>
        <DistributionTable indicator={id} departments={ranking.data.departments} />
      </section>
      <IndicatorTrend indicator={id} evaluation={evaluation} ranking={ranking.data} />
      <section aria-labelledby="sql">
        <h2 id="sql" className={css.section}>
          {t('judging.title')} <small>{t('judging.note')}</small>
        </h2>
        <pre className={css.sql} tabIndex={0} role="region" aria-label={t('judging.title')}>
          {sql.trim()}
        </pre>
        <p className={css.ask}>
          <Link to="/analysis" search={{ ...unsliced(address), own: { tab: 'sql', sql: ratesQuestion(id) } }} className="link">
            {t('judging.ask')}
          </Link>
        </p>
      </section>
    </>
  )
}
