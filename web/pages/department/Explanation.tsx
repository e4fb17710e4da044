import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import type { Figure, Ranking } from '../../../metrics/scoring/ranking'
import { targetOf } from '../../../metrics/scoring/target'
import type { Scheme } from '../../../metrics/schemes'
import { parsePeriod } from '../../../metrics/time/period'
import { carried, useAddress } from '../../address/use-address'
import type { Evaluation } from '../../api/evaluation'
import { useExplanation } from '../../api/explanation'
import { Definition } from '../../parts/Definition'
import { HowItCame } from '../../parts/HowItCame'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import css from './DepartmentPage.module.css'

interface ExplanationProps {
  indicator: string
  department: string
  evaluation: Evaluation
  figure: Figure | null
  ranking: Ranking
  scheme: Scheme
}

/** How the figure came about: its definition, its counts, target and weight, and what of that nobody has confirmed. */
export function Explanation({ indicator, department, evaluation, figure, ranking, scheme }: ExplanationProps) {
  const { t, name, number } = useWords()
  const address = useAddress()
  const definition = indicators.get(indicator)
  const explanation = useExplanation(indicator, department, evaluation)
  if (!definition) return null
  const target = targetOf(scheme, indicator, parsePeriod(ranking.period)?.year ?? 0)
  const weight = scheme.weights[indicator]
  const asOf = ranking.city[indicator]?.asOf
  return (
    <section aria-labelledby="explanation">
      <h2 className={css.section} id="explanation">
        {t('explain.title')}
      </h2>
      <Definition indicator={definition}>
        {figure && (
          <>
            <dt>{t('explain.counts')}</dt>
            <dd>
              {t('explain.countsText', {
                met: number.count(figure.met),
                n: number.count(figure.met + figure.missed),
                pending: number.count(figure.pending),
                exempt: number.count(figure.exempt),
                unknown: number.count(figure.unknown),
              })}
              {figure.interval && t('explain.interval', { from: number.share(figure.interval[0]), to: number.share(figure.interval[1]) })}
            </dd>
          </>
        )}
        <dt>{t('explain.target')}</dt>
        <dd>
          {target ? t('explain.targetText', { target: number.target(target.value), clause: target.clause }) : t('figure.noTarget')}
          {target && !target.confirmed && <Tag title={t('tag.targetHint')}>{t('tag.target')}</Tag>}
        </dd>
        <dt>{t('explain.weight')}</dt>
        <dd>
          {weight === undefined ? t('explain.noWeight') : t('explain.weightText', { weight: number.count(weight), scheme: name(scheme.names) })}
          {weight !== undefined && !scheme.weightsConfirmed && <Tag title={t('tag.weightsHint')}>{t('tag.weights')}</Tag>}
        </dd>
        <dt>{t('explain.asOf')}</dt>
        <dd>{asOf ? t('explain.asOfText', { day: asOf }) : t('asOf.nothing')}</dd>
        {explanation.data && <HowItCame indicator={definition} explanation={explanation.data} />}
        <dt>{t('explain.everyone')}</dt>
        <dd>
          <Link to="/indicators/$id" params={{ id: indicator }} search={carried(address)} className="link">
            {t('explain.sql')}
          </Link>
        </dd>
      </Definition>
    </section>
  )
}
