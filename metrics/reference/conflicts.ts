import type { Names } from '../names'
import { overlaps } from '../schemes/rules-in-force'
import { shortestDays } from '../time/frequency'
import type { DepartmentLife, ReferenceInput } from './reference-table'

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
    .map(({ stage, validFrom }) => ({ zh: `期限规定 ${stage} 自 ${validFrom} 起，截止日却在此前：改正截止日`, en: `the limit of ${stage} from ${validFrom} ends before it begins: correct its last day` })),
  ...decisions.timeLimits
    .filter(({ days, extension }) => days < 1 || extension < 0)
    .map(({ stage, validFrom }) => ({ zh: `期限规定 ${stage}（自 ${validFrom}）的天数须不少于 1，延期天数不得为负`, en: `the limit of ${stage} from ${validFrom} needs at least one day and no negative extension` })),
  ...overlaps(decisions.timeLimits).map(({ earlier, later }) => [decisions.timeLimits[earlier]!, decisions.timeLimits[later]!] as const).map(([a, b]) => ({
    zh: `期限规定 ${a.stage}（${a.sharingType ?? '不限'}）自 ${a.validFrom} 与自 ${b.validFrom} 的有效期重叠：令前一条在后一条起始日的前一日截止`,
    en: `the limits of ${a.stage} (${a.sharingType ?? 'any'}) from ${a.validFrom} and from ${b.validFrom} hold at once: end one on the day before the other begins`,
  })),
  ...Object.entries(decisions.grace)
    .filter(([, days]) => days < 0)
    .map(([code]) => ({ zh: `更新频率 ${code} 的宽限天数不得为负`, en: `the grace of ${code} must not be negative` })),
  ...Object.entries(decisions.grace)
    .filter(([code, days]) => days >= shortestDays(code))
    .map(([code, days]) => ({ zh: `更新频率 ${code} 的宽限 ${days} 天不短于一个周期：改短`, en: `the grace of ${code}, ${days} days, is no shorter than its cycle: make it shorter` })),
  ...lifeConflicts(departments),
]
