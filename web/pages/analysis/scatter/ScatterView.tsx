import { lazy, Suspense, useMemo } from 'react'
import { headlineIndicators } from '../../../../metrics/schemes/headline-indicators'
import { floorPercent } from '../../../../metrics/scoring/rate'
import { departmentGroups, type DepartmentGroup } from '../../../../metrics/vocabulary/department-group'
import { text, usePageState } from '../../../address/page-state'
import { writeAddress } from '../../../address/address'
import { addressOf } from '../../../api/evaluation'
import type { ShownRanking } from '../../../api/ranking'
import { useOffice } from '../../../api/use-office'
import { TableDownload } from '../../../export/TableDownload'
import { Chooser } from '../../../parts/Chooser'
import { FacetPanel } from '../../../slice/FacetPanel'
import { SliceChips } from '../../../slice/SliceChips'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import css from '../AnalysisPage.module.css'
import { LeftOutTable } from './LeftOutTable'
import { scatterExport } from './scatter-export'
import { type Coordinate, reachedBoth, scatterPoints } from './scatter-points'
import { ScatterTable } from './ScatterTable'

const ScatterChart = lazy(() => import('../../../charts/ScatterChart'))
const shape = { x: text, y: text }

/** The scatter that the address asks for: chart, table, and who is not in it. */
export function ScatterView({ ranking, waiting }: { ranking: ShownRanking; waiting: boolean }) {
  const words = useWords()
  const { t, name, number } = words
  const { overview, evaluation } = useOffice()
  const indicatorName = useIndicatorName()
  const [asked, change] = usePageState(shape)
  const measured = useMemo(() => ranking.frame.indicators.flatMap(({ id, asOf }) => (asOf === null ? [] : [id])), [ranking.frame])
  // The first headline differs by group; the next two are everybody's.
  const leading = useMemo(() => ranking.rules.headlines.filter(({ indicators }) => indicators.length === 1), [ranking])
  const usual = [...headlineIndicators({ headlines: leading }), ...measured].filter((id) => measured.includes(id))
  const x = measured.includes(asked.x) ? asked.x : (usual[0] ?? '')
  const y = measured.includes(asked.y) ? asked.y : (usual.find((id) => id !== x) ?? '')
  const { points, left } = useMemo(() => scatterPoints(ranking.departments, x, y), [ranking, x, y])
  const search = useMemo(() => writeAddress(addressOf(ranking.asked, overview.defaultPeriod)), [ranking.asked, overview.defaultPeriod])
  const [axisX, axisY] = useMemo(() => {
    const axis = (id: string) => {
      const target = ranking.city[id]?.target ?? null
      return { name: indicatorName(id), target: target ? { at: target.num / target.den, name: t('analysis.scatter.target', { target: number.target(target) }) } : null }
    }
    return [axis(x), axis(y)]
    // The names follow the language, as `t` does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ranking, x, y, t, number])
  const groups = useMemo(() => {
    const counts = ({ met, n }: Coordinate) => t('analysis.scatter.counts', { met: number.count(met), n: number.count(n) })
    return (Object.keys(departmentGroups) as DepartmentGroup[]).map((group) => ({
      name: name(departmentGroups[group]),
      dots: points
        .filter((point) => point.group === group)
        .map((point) => ({
          name: point.code,
          x: point.x.rate,
          y: point.y.rate,
          n: point.n,
          reached: reachedBoth(point),
          note: t('analysis.scatter.note', {
            name: point.name,
            group: name(departmentGroups[group]),
            x: axisX.name,
            xValue: floorPercent(point.x.met, point.x.n),
            xCounts: counts(point.x),
            y: axisY.name,
            yValue: floorPercent(point.y.met, point.y.n),
            yCounts: counts(point.y),
          }),
        })),
    }))
  }, [points, axisX, axisY, t, name, number])
  const chooser = (label: string, value: string, set: (id: string) => void) => (
    <label>
      {label}
      <Chooser value={value} choose={set}>
        {measured.map((id) => (
          <option key={id} value={id}>
            {indicatorName(id)}
          </option>
        ))}
      </Chooser>
    </label>
  )
  const caption = t('analysis.scatter.caption', { x: axisX.name, y: axisY.name })
  const both = points.filter((point) => reachedBoth(point) === true).length
  return (
    <div className={css.body}>
      <FacetPanel evaluation={evaluation} ranking={ranking} />
      <div aria-busy={waiting}>
        <div className={css.head}>
          {chooser(t('analysis.scatter.x'), x, (id) => change({ x: id }))}
          {chooser(t('analysis.scatter.y'), y, (id) => change({ y: id }))}
          <button type="button" className="button" onClick={() => change({ x: y, y: x })}>
            {t('analysis.scatter.swap')}
          </button>
          <span className={css.actions}>
            <TableDownload table={() => scatterExport(words, ranking, { points, left, x: axisX.name, y: axisY.name, title: caption })} />
          </span>
        </div>
        <SliceChips group={evaluation.group} slice={evaluation.slice} />
        <p className={css.say}>
          {t('analysis.scatter.say')} {ranking.asOf && t('asOf.sentence', { day: ranking.asOf })}
        </p>
        {x === y ? (
          <p className={css.fault}>{t('analysis.scatter.same')}</p>
        ) : points.length === 0 ? (
          <p className={css.fault}>{t('analysis.scatter.none')}</p>
        ) : (
          <>
            <Suspense fallback={<div className={css.chart} />}>
              <ScatterChart groups={groups} x={axisX} y={axisY} label={t('analysis.scatter.chart', { x: axisX.name, y: axisY.name, count: points.length, both })} fileName={`${x}_${y}_${ranking.period}`} />
            </Suspense>
            <ScatterTable points={points} x={x} y={y} title={caption} search={search} departments={ranking.departments} />
          </>
        )}
        {x !== y && left.length > 0 && <LeftOutTable left={left} x={x} y={y} search={search} />}
      </div>
    </div>
  )
}
