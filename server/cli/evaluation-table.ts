import { indicators } from '../../metrics/indicators'
import type { Names } from '../../metrics/names'
import type { Scheme } from '../../metrics/schemes'
import type { CityFigure, Figure, RankedDepartment, Ranking } from '../../metrics/scoring/ranking'
import { floorPercent, floorScore, judged } from '../../metrics/scoring/rate'
import { departmentGroups } from '../../metrics/vocabulary/department-group'
import { figureStates } from '../../metrics/vocabulary/figure-state'
import { unrankedReasons } from '../../metrics/vocabulary/unranked-reason'
import { periodStates } from '../../metrics/time/period-state'
import type { Seal } from '../evaluation/seal'
import { periodTexts } from './period-texts'
import { language, speak } from './speak'
import { table, type TableColumn } from './table'
import { texts } from './texts'

/** `70.0% (7/10)`, or what stands in the place of a figure. */
function shown(figure: Figure | CityFigure): string {
  const n = judged(figure)
  if (figure.state === 'value' && n > 0) return `${floorPercent(figure.met, n)} (${figure.met}/${n})`
  const all = figure.met + figure.pending
  if (figure.state === 'progress' && all > 0) return `${speak(figureStates.progress)} ${floorPercent(figure.met, all)} (${figure.met}/${all})`
  return figure.state === 'value' ? '' : speak(figureStates[figure.state])
}

/** A headline indicator as a column; the figure is that of the department's duty. */
interface Heading {
  readonly names: Names
  readonly of: (figures: Readonly<Record<string, Figure | CityFigure>>) => string
}

const headings = (scheme: Scheme): Heading[] =>
  scheme.headlines.map(({ names, indicators: ids }) => ({
    names,
    of: (figures) => {
      const own = ids.flatMap((id) => (figures[id] ? [figures[id]] : []))
      return own.length === 0 ? '' : shown(own.find(({ state }) => state !== 'not-applicable') ?? (own[0] as Figure))
    },
  }))

function groupTable(departments: readonly RankedDepartment[], columns: readonly Heading[]): string {
  const heads: TableColumn[] = [
    { name: speak(texts.rank), align: 'right' },
    { name: speak(texts.department) },
    { name: speak(texts.name), most: 40 },
    { name: speak(texts.score), align: 'right' },
    ...columns.map(({ names }) => ({ name: names[language] })),
  ]
  return table(
    heads,
    departments.map((one) => [
      one.rank ?? (one.unranked ? speak(unrankedReasons[one.unranked]) : ''),
      one.code,
      one.name,
      one.score === null ? '' : floorScore(one.score),
      ...columns.map((column) => column.of(one.indicators)),
    ]),
  )
}

function cityTable(ranking: Ranking): string {
  const rows = Object.entries(ranking.city).map(([id, figure]) => [
    indicators.get(id)?.names[language] ?? id,
    shown(figure),
    figure.target ? floorPercent(figure.target.num, figure.target.den) : '',
    figure.asOf ?? '',
  ])
  return table([{ name: speak(texts.indicator) }, { name: speak(texts.city) }, { name: speak(texts.target), align: 'right' }, { name: speak(texts.asOfShort) }], rows)
}

/** Which figures they are, unless the period is open. */
function sealMarks({ state, revision, hash }: Seal): string[] {
  if (state === 'open' && revision === null) return []
  const name = periodStates[state][language]
  return [revision === null || hash === null ? speak(periodTexts.notKeptMark, { state: name }) : speak(periodTexts.keptMark, { state: name, revision, hash: hash.slice(0, 12) })]
}

/** A ranking for a terminal: the city, then a table for each group, or one for all. */
export function evaluationTable(ranking: Ranking & Seal, scheme: Scheme, together: boolean): string {
  const marks = [...sealMarks(ranking), ...(ranking.sample ? [speak(texts.sampleMark)] : []), ...(ranking.schemeInForce ? [] : [speak(texts.notInForce)])]
  const head = speak(texts.asOfLine, { period: ranking.period, scheme: ranking.scheme, asOf: ranking.asOf ?? speak(texts.nothingMeasured) })
  const columns = headings(scheme)
  const groups = together
    ? [groupTable(ranking.departments, columns)]
    : Object.entries(departmentGroups).flatMap(([id, names]) => {
        const members = ranking.departments.filter(({ group }) => group === id)
        return members.length === 0 ? [] : [`${names[language]}\n${groupTable(members, columns)}`]
      })
  return [[head, ...marks].join('　'), '', cityTable(ranking), ...groups].join('\n')
}
