import { useMemo } from 'react'
import { rescored } from '../../../metrics/scoring/rescore'
import { adjusted, changesIn } from '../../../metrics/schemes/adjustment/adjustment'
import { draftText } from '../../../metrics/schemes/adjustment/draft-text'
import { validateScheme } from '../../../metrics/schemes/validation/validate-scheme'
import { parsePeriod } from '../../../metrics/time/period'
import { writeAddress } from '../../address/address'
import { addressOf } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import { useOffice } from '../../api/use-office'
import { PictureDownload } from '../../export/PictureDownload'
import { fileName } from '../../export/save'
import { TableDownload } from '../../export/TableDownload'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { SliceChips } from '../../slice/SliceChips'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { useAdjustmentState } from './adjustment-state'
import { Controls } from './Controls'
import { DraftPanel } from './DraftPanel'
import { RangePicture } from './RangePicture'
import { RobustPlaces } from './RobustPlaces'
import { changesInWords, scenarioExport } from './scenario-export'
import css from './ScenarioPage.module.css'
import { scenarioSections } from './scenario-rows'
import { ScenarioTable } from './ScenarioTable'
import { useAhead } from './use-ahead'
import { useRankRanges } from './use-rank-ranges'

const unchanged = { weights: {}, targets: {}, minimumN: {} }

/** The scenario around a ranking: levers, what they do, and the draft that says so. */
export function ScenarioView({ ranking, waiting }: { ranking: ShownRanking; waiting: boolean }) {
  const words = useWords()
  const { t, name } = words
  const { overview, evaluation } = useOffice()
  const indicatorName = useIndicatorName()
  const scheme = ranking.rules
  const year = parsePeriod(ranking.period)?.year ?? 0
  const { group } = ranking.asked
  const [held, hold] = useAdjustmentState()
  const [adjustment, change] = useAhead(held, (value) => hold(value, true))

  const scenario = useMemo(() => adjusted(scheme, adjustment, year), [scheme, adjustment, year])
  const considered = useMemo(() => rescored(ranking, scenario, group), [ranking, scenario, group])
  const ranges = useRankRanges(considered, scenario.weights, group === 'all')
  const sections = useMemo(() => scenarioSections(ranking, considered, ranges.byCode, group), [ranking, considered, ranges.byCode, group])
  const problems = useMemo(() => validateScheme(scenario), [scenario])
  const search = useMemo(() => writeAddress(addressOf(ranking.asked, overview.defaultPeriod)), [ranking.asked, overview.defaultPeriod])
  const count = changesIn(adjustment)
  const changes = changesInWords(words, scheme, year, adjustment, indicatorName)

  return (
    <div aria-busy={waiting}>
      <div className={css.head}>
        <h1>{t('nav.scenario')}</h1>
        <SchemeMarks ranking={ranking} scheme={scheme} />
        <span className={css.actions}>
          {ranges.byCode && <PictureDownload picture={<RangePicture words={words} ranking={ranking} sections={sections} changes={changes} />} name={fileName(t('scenario.range'), ranking.period)} />}
          <TableDownload table={() => scenarioExport(words, ranking, sections, changes)} />
        </span>
      </div>
      <p className={css.say}>{t('scenario.say')}</p>
      <div className={css.mark} role="status">
        <strong>{t('scenario.mark')}</strong>
        <span>{count === 0 ? t('scenario.none') : t('scenario.changed', { count })}</span>
        <button type="button" className="button" disabled={count === 0} onClick={() => change(unchanged)}>
          {t('scenario.reset')}
        </button>
      </div>
      {count > 0 && <p className={css.changes}>{changes.join(t('list.semicolon'))}</p>}
      <SliceChips group={evaluation.group} slice={evaluation.slice} />
      {problems.length > 0 && (
        <div className={css.problems} role="alert">
          {t('scenario.problems')}
          <ul>
            {problems.map(({ where, what, remedy }) => (
              <li key={where + what.zh}>
                {where}{t('scenario.colon')}{name(what)}{t('list.semicolon')}{name(remedy)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={css.robust} aria-live="polite">
        <RobustPlaces sections={sections} ranges={ranges} />
      </p>
      <div className={css.body}>
        <Controls scheme={scheme} ids={ranking.frame.indicators.map(({ id }) => id)} year={year} adjustment={adjustment} change={change} />
        <div className={css.results}>
          <ScenarioTable sections={sections} scheme={scenario} search={search} waiting={ranges.waiting} />
          <DraftPanel text={draftText(scenario, adjustment)} period={ranking.period} />
        </div>
      </div>
    </div>
  )
}
