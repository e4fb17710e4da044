import { targetOf } from '../../scoring/target'
import type { Scheme } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, type SchemeProblem } from './problem'

function valueProblems(where: string, weight: number): SchemeProblem[] {
  if (!Number.isSafeInteger(weight))
    return [problem(where, { zh: `权重 ${weight} 不是整数`, en: `the weight ${weight} is not a whole number` }, { zh: '各权重同乘一个倍数，写成整数', en: 'multiply all weights until they are whole' })]
  if (weight >= 0) return []
  return [problem(where, { zh: `权重 ${weight} 为负`, en: `the weight ${weight} is negative` }, { zh: '填写零或正整数', en: 'give zero or a positive whole number' })]
}

/** A weight on what nobody owes, or on what has no target to be scored against, would silently count for nothing. */
function idleProblems(scheme: Scheme, id: string): SchemeProblem[] {
  const where = `weights.${id}`
  const year = Number(scheme.validFrom.slice(0, 4))
  return [
    ...(scheme.duties.some(({ indicator }) => indicator === id)
      ? []
      : [problem(where, { zh: '有权重而无部门承担此职责', en: 'it has a weight and is nobody’s duty' }, { zh: '列入 duties，或删去权重', en: 'add it to duties, or remove the weight' })]),
    ...(targetOf(scheme, id, year)
      ? []
      : [
          problem(
            where,
            { zh: `有权重而 ${year} 年底没有目标，无从计分`, en: `it has a weight and at the end of ${year} no target to be scored against` },
            { zh: '在 targets 中给出目标，或删去权重', en: 'add a target to targets, or remove the weight' },
          ),
        ]),
  ]
}

/**
 * Weights need not sum to 100: they are renormalised over what a department owes. Some weight there must be, or nobody
 * has a total.
 */
export function weightProblems(scheme: Scheme, known: ReadonlySet<string>): SchemeProblem[] {
  const weights = Object.entries(scheme.weights)
  const none = weights.every(([, weight]) => !(weight > 0))
  return [
    ...weights.flatMap(([id, weight]) => [
      ...unknownIndicator(`weights.${id}`, id, known),
      ...valueProblems(`weights.${id}`, weight),
      ...(known.has(id) && weight > 0 ? idleProblems(scheme, id) : []),
    ]),
    ...(none ? [problem('weights', { zh: '没有大于零的权重', en: 'no weight is above zero' }, { zh: '至少给一个指标正的权重，否则没有总分', en: 'give one indicator a weight, or there is no total' })] : []),
  ]
}
