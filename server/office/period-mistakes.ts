import type { Names } from '../../metrics/names'
import { type PeriodState, periodStates, stepsFrom } from '../../metrics/time/period-state'
import { Mistake } from './mistake'

/** The mistakes that people make with the states of periods. */

const deeds = {
  freeze: { zh: '冻结（freeze）', en: 'freeze it' },
  revise: { zh: '勘误（revise）', en: 'revise it' },
  issue: { zh: '印发（issue）', en: 'issue it' },
} satisfies Record<string, Names>

/** What can be done with a period in a state, in words. */
function remedies(state: PeriodState): Names {
  const steps = stepsFrom(state).map(({ to, deed }): Names => (deed === 'move' ? { zh: `转为「${periodStates[to].zh}」（${to}）`, en: `move it to ${to}` } : deeds[deed]))
  return { zh: steps.map(({ zh }) => zh).join('、'), en: steps.map(({ en }) => en).join(', ') }
}

export const noSuchStep = (period: string, state: PeriodState, wanted: Names): Mistake =>
  new Mistake(
    'no-such-step',
    { zh: '期间状态不允许', en: 'The state of the period does not allow it' },
    {
      zh: `期间 ${period} 现为「${periodStates[state].zh}」，不能${wanted.zh}。现在可以：${remedies(state).zh}。`,
      en: `The period ${period} is ${state}: it cannot be ${wanted.en}. What can be done: ${remedies(state).en}.`,
    },
    409,
  )

export const notFrozen = (period: string): Mistake =>
  new Mistake(
    'not-frozen',
    { zh: '期间未曾冻结', en: 'The period was never frozen' },
    { zh: `期间 ${period} 未曾冻结，没有保存的数值。请先冻结（页面「通报」，或 shuping freeze --period ${period}）。`, en: `Nothing is kept of the period ${period}: it was never frozen. Freeze it first, on the page of the bulletin or by "shuping freeze --period ${period}".` },
    404,
  )

export const unknownRevision = (period: string, revision: number, newest: number): Mistake =>
  new Mistake(
    'unknown-revision',
    { zh: '没有这个版本', en: 'No such revision' },
    { zh: `期间 ${period} 没有第 ${revision} 版，现有第 0 至 ${newest} 版。`, en: `The period ${period} has no revision ${revision}; there are 0 to ${newest}.` },
    404,
  )

export const revisionHasItsOwn = (period: string, revision: number, scheme: string, asOf: string): Mistake =>
  new Mistake(
    'revision-has-its-own',
    { zh: '版本的方案和截止日不能另定', en: 'A revision has its own scheme and as-of' },
    {
      zh: `期间 ${period} 第 ${revision} 版按方案 ${scheme}、截至 ${asOf} 保存。请去掉方案和截止日；要按其他口径计算，请去掉版本。`,
      en: `Revision ${revision} of ${period} was kept under the scheme ${scheme} as of ${asOf}. Leave scheme and as-of out; or leave the revision out to compute by others.`,
    },
  )

export const nothingToFreeze = (period: string): Mistake =>
  new Mistake(
    'nothing-to-freeze',
    { zh: '期间没有数据', en: 'The period has no data' },
    { zh: `期间 ${period} 没有数据，不能冻结。请先导入该期间的数据；有数据的期间见 shuping periods。`, en: `There are no data of the period ${period}, so it cannot be frozen. Import them first; "shuping periods" lists the periods that have data.` },
    422,
  )

export const notOver = (period: string, last: string, known: string | null): Mistake =>
  new Mistake(
    'period-not-over',
    { zh: '期间尚未结束', en: 'The period is not over' },
    {
      zh: `期间 ${period} 至 ${last} 结束，${known === null ? '现在尚未到期' : `数据只到 ${known}`}。确需提前冻结，请勾选「期间尚未结束，仍要冻结」（命令行用 --unfinished），并在理由中说明。`,
      en: `The period ${period} ends on ${last}, ${known === null ? 'which has not passed' : `and the data reach ${known} only`}. To freeze it all the same, say so by the box "The period is not over; freeze it all the same" (on the command line --unfinished), with the reason.`,
    },
    422,
  )

export const nothingToRevise = (period: string, revision: number): Mistake =>
  new Mistake(
    'nothing-to-revise',
    { zh: '没有需要勘误的内容', en: 'There is nothing to revise' },
    { zh: `按现有记录重新计算，期间 ${period} 与第 ${revision} 版完全一致，未作勘误。`, en: `Computed from the records as they are now, ${period} is the same as revision ${revision} in every line: nothing was revised.` },
    422,
  )

export const frozenDamaged = (period: string, file: string): Mistake =>
  new Mistake(
    'frozen-damaged',
    { zh: '冻结的数值已损坏', en: 'Frozen figures are damaged' },
    {
      zh: `期间 ${period} 保存的文件 ${file} 与冻结时不一致，不予采用。请从备份恢复该文件；详情见 shuping verify ${period}。`,
      en: `The kept file ${file} of the period ${period} is not as it was frozen, and is not used. Restore it from a backup; "shuping verify ${period}" says more.`,
    },
    500,
  )
