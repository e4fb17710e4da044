import type { Scheme } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, repeated, type SchemeProblem } from './problem'

/** Headlines are known by their id in addresses. */
export const headlineProblems = ({ headlines }: Scheme, known: ReadonlySet<string>): SchemeProblem[] => [
  ...headlines.flatMap(({ indicators }, index) => [
    ...indicators.flatMap((id) => unknownIndicator(`headlines[${index}].indicators`, id, known)),
    ...(indicators.length > 0
      ? []
      : [problem(`headlines[${index}].indicators`, { zh: '未列指标', en: 'no indicator is named' }, { zh: '列出指标，或删去此项', en: 'name the indicators, or remove the headline' })]),
  ]),
  ...repeated(headlines.map(({ id }) => id)).map((id) =>
    problem('headlines', { zh: `标识 ${id} 用了不止一次`, en: `the id ${id} is used more than once` }, { zh: '每项各用一个标识', en: 'give each headline an id of its own' }),
  ),
]
