import { shortestDays } from '../../time/frequency'
import type { Scheme } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, type SchemeProblem } from './problem'

const whole = (where: string, value: number, least: number): SchemeProblem[] =>
  Number.isSafeInteger(value) && value >= least ? [] : [problem(where, { zh: `${value} 不可用`, en: `${value} cannot be used` }, { zh: `填写不小于 ${least} 的整数`, en: `give a whole number of at least ${least}` })]

/** Smallest samples of indicators that there are, and grace that is shorter than its cycle. */
export const numberProblems = ({ minimumN = {}, grace = {} }: Scheme, known: ReadonlySet<string>): SchemeProblem[] => [
  ...Object.entries(minimumN).flatMap(([id, { value }]) => [...unknownIndicator(`minimumN.${id}`, id, known), ...whole(`minimumN.${id}`, value, 1)]),
  ...Object.entries(grace).flatMap(([code, { value }]) => [
    ...whole(`grace.${code}`, value, 0),
    ...(value < shortestDays(code)
      ? []
      : [problem(`grace.${code}`, { zh: `宽限 ${value} 天不短于一个周期`, en: `a grace of ${value} days is no shorter than the cycle` }, { zh: '改短，或改正频率代码', en: 'make it shorter, or correct the frequency code' })]),
  ]),
]
