import { lazy, Suspense } from 'react'
import { choice, usePageState } from '../../address/page-state'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import css from './AnalysisPage.module.css'
import { PivotTab } from './pivot/PivotTab'
import * as texts from './texts'

addTexts('analysis', texts)

const ScatterTab = lazy(() => import('./scatter/ScatterTab'))
const SqlTab = lazy(() => import('./sql/SqlTab'))

const tabs = ['pivot', 'scatter', 'sql'] as const
const shape = { tab: choice(tabs) }

/** Three ways to ask further: sums by rows and columns, two indicators against each other, any question in SQL. */
export function AnalysisPage() {
  const { t } = useWords()
  const [{ tab }, change] = usePageState(shape)
  useTitle(t('nav.analysis'))
  return (
    <>
      <h1>{t('nav.analysis')}</h1>
      <div className={css.tabs} role="group" aria-label={t('analysis.tabs')}>
        {tabs.map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => change({ tab: one })}>
            {t(`analysis.tab.${one}`)}
          </button>
        ))}
      </div>
      <Suspense fallback={<Waiting rows={6} />}>
        {tab === 'pivot' && <PivotTab />}
        {tab === 'scatter' && <ScatterTab />}
        {tab === 'sql' && <SqlTab />}
      </Suspense>
    </>
  )
}
