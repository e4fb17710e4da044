import { type Figure, withinBudget } from './figure'

const digits = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const verdicts = { true: 'within', false: 'MISSED', null: '' } as const

const cells = (figure: Figure): string[] => {
  const { chapter, what, unit, spread, budget, note } = figure
  return [
    chapter,
    what,
    `${digits(spread.median)} ${unit}`,
    spread.runs > 1 ? `${digits(spread.least)}–${digits(spread.most)} (${spread.runs})` : '',
    budget === null ? '' : `≤ ${digits(budget)} ${unit}`,
    verdicts[`${withinBudget(figure)}`],
    note,
  ]
}

const heading = ['chapter', 'what', 'median', 'spread (runs)', 'budget', '', 'note']

/** The figures as a Markdown table, as it stands in `docs/benchmarks.md`. */
export function markdown(figures: readonly Figure[]): string {
  const rows = [heading, ...figures.map(cells)]
  const widths = heading.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(heading), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.slice(1).map(line)].join('\n')
}
