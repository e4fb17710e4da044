import type { Scope } from '../access/scope'
import { rankDepartments } from '../../metrics/scoring/rank'
import type { Frame } from '../../metrics/scoring/ranking'
import { withheld } from '../../metrics/scoring/withheld'
import { facetTallySql } from '../../metrics/tally/facets'
import type { EvaluationQuery } from '../office/office'
import type { Warehouse } from '../warehouse'
import { countsOf, type Evaluation, memory } from './evaluation'
import { type Evaluations, type Hold, using } from './evaluations'
import type { Judge } from './judge'

/** The frame of one department: it names no other one. */
function framedFor(frame: Frame, code: string): Frame {
  const own = (codes: readonly string[]): string[] => codes.filter((one) => one === code)
  return {
    ...frame,
    cut: true,
    departments: frame.departments.filter((one) => one.code === code),
    indicators: frame.indicators.map((one) => ({ ...one, duty: own(one.duty), notReported: own(one.notReported), waived: Object.fromEntries(Object.entries(one.waived).filter(([of]) => of === code)) })),
  }
}

let made = 0

/** The tables of an evaluation as one department may see them: views, which go when the work is done. */
async function viewsFor(warehouse: Warehouse, { schema }: Evaluation, code: string): Promise<string> {
  const cut = `${memory}.cut_${++made}`
  const own = code.replaceAll("'", "''")
  await warehouse.run(`CREATE SCHEMA ${cut}`)
  await warehouse.run(`CREATE VIEW ${cut}.tally AS SELECT * FROM ${schema}.tally WHERE department = '${own}'`)
  await warehouse.run(`CREATE VIEW ${cut}.department AS SELECT * FROM ${schema}.department WHERE code = '${own}'`)
  await warehouse.run(`CREATE VIEW ${cut}.facet_tally AS ${facetTallySql(`${cut}.tally`, `${cut}.department`)}`)
  return cut
}

/** What judges within a scope: everything that is answered by it is cut by that. */
function judgeWithin<J extends Judge>(judge: J, { department: code, names }: Scope): J {
  if (code !== null)
    return {
      ...judge,
      frame: framedFor(judge.frame, code),
      rows: (indicator, filter) => judge.rows(indicator, { ...filter, department: code }),
      judgedBy: (indicator, filter) => judge.judgedBy(indicator, { ...filter, department: code }),
    }
  if (names) return judge
  return {
    ...judge,
    rows: async (indicator, filter) => {
      const { text, parameters } = await judge.rows(indicator, filter)
      return { text: `SELECT * REPLACE (CAST(NULL AS VARCHAR) AS subject, CAST(NULL AS VARCHAR) AS title) FROM (${text}) AS named`, parameters }
    },
  }
}

/** What of an evaluation is within a scope. */
export async function cut(warehouse: Warehouse, hold: Hold, scope: Scope): Promise<Hold> {
  const { department: code, names } = scope
  const { evaluation, release } = hold
  const judge = judgeWithin(evaluation, scope)
  if (code === null) return names ? hold : { ...hold, key: `${hold.key} nameless`, evaluation: { ...judge, nameless: true } }
  const { frame } = judge
  const schema = await viewsFor(warehouse, evaluation, code)
  const own: Evaluation = {
    ...judge,
    schema,
    ranking: async (scope) => rankDepartments(frame, evaluation.asked.scheme, await countsOf(warehouse, { schema }, {}), { scope, facts: evaluation.indicators }),
    beside: evaluation.beside && new Map([...evaluation.beside].map(([period, ranking]) => [period, withheld(ranking, new Set([code]))])),
  }
  return {
    ...hold,
    key: `${hold.key} of ${code}`,
    evaluation: own,
    release: async () => {
      await warehouse.run(`DROP SCHEMA ${schema} CASCADE`)
      await release()
    },
  }
}

/** Where figures come from: all evaluations, or what of them is within a scope. */
export type EvaluationSource = Pick<Evaluations, 'hold' | 'holdJudge' | 'use' | 'ranking'>

export function evaluationsWithin(warehouse: Warehouse, evaluations: Evaluations, scope: Scope): EvaluationSource {
  const hold = async (query: EvaluationQuery): Promise<Hold> => {
    const whole = await evaluations.hold(query)
    try {
      return await cut(warehouse, whole, scope)
    } catch (error) {
      await whole.release()
      throw error
    }
  }
  return {
    hold,
    async holdJudge(query) {
      const whole = await evaluations.holdJudge(query)
      return { ...whole, evaluation: judgeWithin(whole.evaluation, scope) }
    },
    use: (query, work) => using(hold(query), work),
    async ranking(query) {
      const ranking = await evaluations.ranking(query)
      return scope.department === null ? ranking : { ...ranking, ...withheld(ranking, new Set([scope.department])) }
    },
  }
}
