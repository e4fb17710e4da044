import type { Fraction, Scheme, Target } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, type SchemeProblem } from './problem'
import { dayProblems } from './span'

const fraction = { zh: '写作整数分数，如 70/100', en: 'write a fraction of whole numbers, such as 70/100' }
const leaveOut = { zh: '没有目标的指标不列入 targets', en: 'leave an indicator without a target out of targets' }

function valueProblems(where: string, { num, den }: Fraction): SchemeProblem[] {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    return [problem(where, { zh: `${num}/${den} 不是整数分数`, en: `${num}/${den} is not a fraction of whole numbers` }, fraction)]
  if (den <= 0) return [problem(where, { zh: `分母为 ${den}`, en: `the denominator is ${den}` }, fraction)]
  if (num <= 0) return [problem(where, { zh: `目标 ${num}/${den} 不大于零`, en: `the target ${num}/${den} is not above zero` }, leaveOut)]
  if (num > den) return [problem(where, { zh: `目标 ${num}/${den} 高于 100%`, en: `the target ${num}/${den} is above 100 %` }, { zh: '至多写 100/100', en: 'give at most 100/100' })]
  return []
}

const orderProblems = (where: string, steps: readonly Target[]): SchemeProblem[] =>
  steps.flatMap(({ from }, index) => {
    const before = steps[index - 1]?.from
    if (before === undefined || before < from) return []
    return [
      problem(
        `${where}[${index}].from`,
        { zh: `自 ${from} 起的目标列在自 ${before} 起的目标之后`, en: `the target from ${from} stands after the one from ${before}` },
        { zh: '按起始日先后排列，同一天只列一个目标', en: 'list targets by their first day, one for a day' },
      ),
    ]
  })

/** The target of a day is the last step that has begun: the order of the steps is part of their meaning. */
export const targetProblems = ({ targets }: Scheme, known: ReadonlySet<string>): SchemeProblem[] =>
  Object.entries(targets).flatMap(([id, steps]) => {
    const where = `targets.${id}`
    return [
      ...unknownIndicator(where, id, known),
      ...(steps.length > 0 ? [] : [problem(where, { zh: '没有目标值', en: 'no target is given' }, leaveOut)]),
      ...steps.flatMap(({ from, value }, index) => [...dayProblems(`${where}[${index}].from`, from), ...valueProblems(`${where}[${index}].value`, value)]),
      ...orderProblems(where, steps),
    ]
  })
