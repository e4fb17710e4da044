import { problem, type SchemeProblem } from './problem'

/** Nothing when the indicator exists; else the problem, which names those that do. */
export function unknownIndicator(where: string, id: string, known: ReadonlySet<string>): SchemeProblem[] {
  if (known.has(id)) return []
  const ids = [...known].sort()
  return [
    problem(
      where,
      { zh: `没有指标 ${id}`, en: `there is no indicator ${id}` },
      { zh: `改为现有指标之一：${ids.join('、')}`, en: `use one of ${ids.join(', ')}` },
    ),
  ]
}
