import type { Names } from '../names'
import timeLimit from '../records/time-limit'
import { overlaps } from '../schemes/rules-in-force'
import { codeNames, shortestDays } from '../time/frequency'
import type { DepartmentLife, ReferenceInput } from './reference-table'

const stages: Readonly<Record<string, Names>> = timeLimit.columns.find((column) => column.id === 'stage')?.values ?? {}
const stageNames = (stage: string): Names => stages[stage] ?? { zh: stage, en: stage }

const lifeConflicts = (departments: readonly DepartmentLife[]): Names[] => {
  const lives = new Map(departments.map((one) => [one.code, one]))
  return departments.flatMap(({ code, untilOn, successors }) => [
    ...(successors.length > 0 && untilOn === null
      ? [{ zh: `部门 ${code} 列了承接部门而未填撤销日期：补填撤销日期，或清空承接部门`, en: `department ${code} has successors and no last day: give the day, or leave the successors out` }]
      : []),
    ...successors
      .filter((successor) => !lives.has(successor))
      .map((successor) => ({ zh: `部门 ${code} 的承接部门 ${successor} 不存在：改为已登记的部门代码`, en: `department ${code}: its successor ${successor} does not exist: write a known code` })),
    ...(inCircle(code, lives) ? [{ zh: `部门 ${code} 的承接关系首尾相接：删去其中一环`, en: `department ${code} succeeds itself by its successors: break the circle` }] : []),
  ])
}

/** Whether the successors of a department lead back to it. */
function inCircle(code: string, lives: ReadonlyMap<string, DepartmentLife>): boolean {
  const seen = new Set<string>()
  const waiting = [...(lives.get(code)?.successors ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === code) return true
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(lives.get(next)?.successors ?? []))
  }
  return false
}

/** What contradicts itself in the decisions and the history of departments, all at once, each with what to do. */
export const conflictsIn = ({ departments, decisions }: Pick<ReferenceInput, 'departments' | 'decisions'>): Names[] => [
  ...decisions.timeLimits
    .filter(({ validFrom, validTo }) => validFrom >= validTo)
    .map(({ stage, validFrom }) => ({ zh: `「${stageNames(stage).zh}」的期限自 ${validFrom} 起，截止日却在此前：改正截止日`, en: `the limit of ${stageNames(stage).en} from ${validFrom} ends before it begins: correct its last day` })),
  ...decisions.timeLimits
    .filter(({ days, extension }) => days < 1 || extension < 0)
    .map(({ stage, validFrom }) => ({ zh: `「${stageNames(stage).zh}」自 ${validFrom} 起的期限须不少于 1 天，延期天数不得为负`, en: `the limit of ${stageNames(stage).en} from ${validFrom} needs at least one day and no negative extension` })),
  ...overlaps(decisions.timeLimits).map(({ earlier, later }) => [decisions.timeLimits[earlier]!, decisions.timeLimits[later]!] as const).map(([a, b]) => ({
    zh: `「${stageNames(a.stage).zh}」自 ${a.validFrom} 与自 ${b.validFrom} 的期限同时有效：令前一条在后一条起始日的前一日截止`,
    en: `the limits of ${stageNames(a.stage).en} from ${a.validFrom} and from ${b.validFrom} hold at once: end one on the day before the other begins`,
  })),
  ...Object.entries(decisions.grace)
    .filter(([, days]) => days < 0)
    .map(([code]) => ({ zh: `「${codeNames(code).zh}」的宽限天数不得为负`, en: `the grace of ${codeNames(code).en} must not be negative` })),
  ...Object.entries(decisions.grace)
    .filter(([code, days]) => days >= shortestDays(code))
    .map(([code, days]) => ({ zh: `「${codeNames(code).zh}」的宽限 ${days} 天不短于一个周期：改短`, en: `the grace of ${codeNames(code).en}, ${days} days, is no shorter than its cycle: make it shorter` })),
  ...lifeConflicts(departments),
]
