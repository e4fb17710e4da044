import { useMemo } from 'react'
import { headlineIndicators } from '../../../../metrics/schemes/headline-indicators'
import { pivotFault } from '../../../../metrics/tally/pivot'
import { usePageState } from '../../../address/page-state'
import { addressOf } from '../../../api/evaluation'
import type { ShownRanking } from '../../../api/ranking'
import { useOffice } from '../../../api/use-office'
import { TableDownload } from '../../../export/TableDownload'
import { Problem } from '../../../parts/Problem'
import { Waiting } from '../../../parts/Waiting'
import { FacetPanel } from '../../../slice/FacetPanel'
import { SliceChips } from '../../../slice/SliceChips'
import { sliceText } from '../../../slice/slice-text'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import css from '../AnalysisPage.module.css'
import { AbsentDepartments } from './AbsentDepartments'
import { pivotExport } from './pivot-export'
import { pivotShape } from './pivot-state'
import { axisName, keyName } from './pivot-words'
import { PivotControls } from './PivotControls'
import { PivotNotes } from './PivotNotes'
import { PivotTableView } from './PivotTableView'
import { sortLines } from './sort-lines'
import { usePivot } from './use-pivot'

/** The pivot that the address asks for, with what chooses it. */
export function PivotView({ ranking }: { ranking: ShownRanking }) {
  const words = useWords()
  const { t, name } = words
  const { overview, evaluation } = useOffice()
  const indicatorName = useIndicatorName()
  const [state, change] = usePageState(pivotShape)
  const { rows, columns, of, show, order } = state

  const measured = useMemo(() => ranking.frame.indicators.flatMap(({ id, asOf }) => (asOf === null ? [] : [id])), [ranking.frame])
  const scheme = ranking.rules
  const leading = useMemo(() => headlineIndicators(scheme).filter((id) => measured.includes(id)), [scheme, measured])
  const apart = rows === 'indicator' || columns === 'indicator'
  const indicators = useMemo(() => {
    if (measured.includes(of)) return [of]
    if (apart) return of === 'headline' ? leading : measured
    // The first that is everybody's: a headline may differ by group.
    const common = scheme.headlines.find((headline) => headline.indicators.length === 1)?.indicators[0]
    return [common !== undefined && measured.includes(common) ? common : measured[0]].filter((id) => id !== undefined)
  }, [measured, leading, scheme, of, apart])
  const question = useMemo(
    () => ({ rows, columns: columns === 'none' ? null : columns, indicators, slice: evaluation.slice, scope: evaluation.group }),
    [rows, columns, indicators, evaluation],
  )
  const fault = pivotFault(question)
  const pivot = usePivot(evaluation, question, fault === null)
  const departments = useMemo(() => new Map(ranking.departments.map((one) => [one.code, one])), [ranking])
  const links = useMemo(() => addressOf(evaluation, overview.defaultPeriod), [evaluation, overview.defaultPeriod])
  const table = fault === null ? pivot.data : undefined
  const rowName = (key: string) => keyName(words, rows, key, departments, indicatorName)
  const columnName = (key: string) => (question.columns === null ? '' : keyName(words, question.columns, key, departments, indicatorName))
  const shown = rows === 'verdict' || columns === 'verdict' ? (['items'] as const) : show
  const lines = table ? sortLines(table, order, rowName) : []
  const ofWords = indicators.length === 1 ? indicatorName(indicators[0]!) : t(of === 'headline' ? 'analysis.pivot.headline' : 'analysis.pivot.allIndicators')
  const axes = { rows: axisName(words, rows), columns: question.columns === null ? '' : t('analysis.pivot.by', { columns: axisName(words, question.columns) }) }
  const say = t('analysis.pivot.say', { ...axes, of: ofWords, slice: sliceText(words, evaluation) })

  return (
    <div className={css.body}>
      <FacetPanel evaluation={evaluation} ranking={ranking} />
      <div aria-busy={pivot.isPlaceholderData || pivot.isLoading}>
        <div className={css.head}>
          <PivotControls state={state} change={change} indicators={indicators} measured={measured} apart={apart} />
          {table && (
            <span className={css.actions}>
              <TableDownload table={() => pivotExport(words, { table, lines, measures: shown, period: ranking.period, title: t('analysis.pivot.caption', axes), rowTitle: axes.rows, rowName, columnName, notes: [[t('analysis.pivot.of'), ofWords], [t('analysis.pivot.slice'), sliceText(words, evaluation)]] })} />
            </span>
          )}
        </div>
        <SliceChips group={evaluation.group} slice={evaluation.slice} />
        <p className={css.say}>
          {say} {table?.asOf && t('asOf.sentence', { day: table.asOf })}
        </p>
        {fault && (
          <p className={css.fault} role="alert">
            <strong>{t('analysis.pivot.refused')}</strong>
            {name(fault.detail)}
          </p>
        )}
        {pivot.isLoadingError && <Problem error={pivot.error} retry={() => void pivot.refetch()} />}
        {fault === null && !table && !pivot.isError && <Waiting rows={6} />}
        {table && (
          <>
            <PivotTableView {...{ table, lines, question, links, order, rowName, columnName }} measures={shown} title={t('analysis.pivot.caption', axes)} rowTitle={axes.rows} sort={(to) => change({ order: to })} />
            <PivotNotes table={table} />
            {(rows === 'department' || columns === 'department') && indicators.length === 1 && <AbsentDepartments departments={ranking.departments} indicator={indicators[0]!} />}
          </>
        )}
      </div>
    </div>
  )
}
