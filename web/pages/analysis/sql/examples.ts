import { indicators } from '../../../../metrics/indicators'
import type { Words } from '../../../text/use-words'

/** A question to begin with. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Per cent floored to one decimal, as everywhere; where nothing was judged there is none. */
const rate = 'FLOOR(1000.0 * SUM(t.met) / NULLIF(SUM(t.met + t.missed), 0)) / 10'

/** Questions about all indicators. */
export const generalExamples = ({ t, language }: Words): Example[] => [
  {
    id: 'tables',
    title: t('console.example.tables'),
    text: "SELECT table_name, column_name, data_type\nFROM duckdb_columns()\nWHERE database_name IN ('snapshot', 'memory') AND NOT internal\nORDER BY table_name, column_index",
  },
  {
    id: 'city',
    title: t('console.example.city'),
    text: `SELECT i.${nameOf(language)}, SUM(t.met) AS met, SUM(t.met + t.missed) AS n, ${rate} AS rate\nFROM tally t JOIN indicator i ON i.id = t.indicator\nGROUP BY i.${nameOf(language)}\nORDER BY rate NULLS LAST`,
  },
  {
    id: 'late',
    title: t('console.example.late'),
    text: "SELECT d.name, v.indicator, v.title, v.due_on, v.days\nFROM verdict v JOIN department d ON d.code = v.department\nWHERE v.verdict = 'missed' AND v.done_on IS NULL AND v.due_on IS NOT NULL\nORDER BY v.due_on",
  },
]

/** The rates of the departments on an indicator. */
export const ratesQuestion = (id: string): string =>
  `SELECT d.name, SUM(t.met) AS met, SUM(t.met + t.missed) AS n, ${rate} AS rate\nFROM tally t JOIN department d ON d.code = t.department\nWHERE t.indicator = '${id}'\nGROUP BY d.name\nORDER BY rate DESC NULLS LAST, n DESC`

/** Questions about one indicator. */
export function indicatorExamples({ t, name }: Words, id: string): Example[] {
  const what = name(indicators.get(id)?.names ?? { zh: id, en: id })
  return [
    {
      id: `${id} rates`,
      title: t('console.example.rates', { what }),
      text: ratesQuestion(id),
    },
    {
      id: `${id} missed`,
      title: t('console.example.missed', { what }),
      text: `SELECT d.name, v.subject, v.title, v.reason, v.due_on, v.done_on, v.days, v.batch, v.line\nFROM verdict v JOIN department d ON d.code = v.department\nWHERE v.indicator = '${id}' AND v.verdict = 'missed'\nORDER BY v.due_on, d.name`,
    },
    {
      id: `${id} reasons`,
      title: t('console.example.reasons', { what }),
      text: `SELECT verdict, reason, SUM(count) AS items\nFROM verdict\nWHERE indicator = '${id}'\nGROUP BY verdict, reason\nORDER BY items DESC`,
    },
  ]
}

const nameOf = (language: Words['language']) => (language === 'zh' ? 'name' : 'name_en')
