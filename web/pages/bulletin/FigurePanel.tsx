import { indicators } from '../../../metrics/indicators'
import type { Span } from '../../../server/bulletin/document'
import { unsliced, useAddress } from '../../address/use-address'
import { PageLink } from '../../parts/PageLink'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { figurePlace, figureSubject } from './figure-place'
import css from './FigurePanel.module.css'

/** What the picked figure states, and the way to the rows behind it. */
export function FigurePanel({ figure, names }: { figure: Span | null; names: ReadonlyMap<string, string> }) {
  const { t } = useWords()
  const indicatorName = useIndicatorName()
  const links = unsliced(useAddress())
  const path = figure?.figure ?? ''
  const subject = figureSubject(path, (id) => indicators.has(id))
  const place = figurePlace(subject, path, links)
  return (
    <aside className={css.panel} aria-label={t('life.figures.title')} aria-live="polite">
      <h2>{t('life.figures.title')}</h2>
      {figure === null ? (
        <p>{t('life.figures.none')}</p>
      ) : (
        <>
          <p className={css.picked}>{figure.text}</p>
          <dl>
            {subject.department !== null && (
              <>
                <dt>{t('life.department')}</dt>
                <dd>{names.get(subject.department) ?? subject.department}</dd>
              </>
            )}
            {subject.indicator !== null && (
              <>
                <dt>{t('life.figures.indicator')}</dt>
                <dd>{indicatorName(subject.indicator)}</dd>
              </>
            )}
            <dt>{t('life.figures.path')}</dt>
            <dd>
              <code>{path}</code>
            </dd>
          </dl>
          {place === null ? <p>{t('life.figures.whole')}</p> : <p><PageLink to={place} search="" hash="rows" className="link">{t('life.figures.rows')}</PageLink></p>}
        </>
      )}
    </aside>
  )
}
