import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { floorScore } from '../../../metrics/scoring/rate'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Span } from '../document'
import type { Subject } from '../input'
import { messages } from '../messages'
import { enumerated, figure, sentence } from '../sentence'
import { named } from './named'

const words = messages.ranking

/** Names in one place of a sentence; more share a rank only in form, and stand in the table. */
const most = 5

/** Departments that share a rank, the first rank first. */
function byRank(departments: readonly RankedDepartment[]): [number, RankedDepartment[]][] {
  const ranks = new Map<number, RankedDepartment[]>()
  for (const department of departments) {
    if (department.rank === null) continue
    const list = ranks.get(department.rank)
    if (list) list.push(department)
    else ranks.set(department.rank, [department])
  }
  return [...ranks].sort(([a], [b]) => a - b)
}

/** Places gained since the period before, negative when lost; null when there is nothing to compare. */
export function placesGained(subject: Subject, department: RankedDepartment): number | null {
  const before = subject.before.get(department.code)
  if (!before || before.group !== department.group || before.rank === null || department.rank === null) return null
  return before.rank - department.rank
}

const place = ([rank, departments]: [number, RankedDepartment[]], group: DepartmentGroup): Span[] =>
  sentence(departments.length === 1 ? words.place : words.tiedPlace, {
    rank: figure(`group/${group}/rank`, rank),
    department: named(departments, `group/${group}/rank/${rank}`, most),
    departments: named(departments, `group/${group}/rank/${rank}`, most),
    score: figure(`group/${group}/rank/${rank}/score`, floorScore(departments[0]?.score ?? 0)),
  })

function moves(subject: Subject, departments: readonly RankedDepartment[], group: DepartmentGroup): Span[] {
  const gained = departments.flatMap((department) => {
    const places = placesGained(subject, department)
    return places === null ? [] : [{ department, places }]
  })
  if (gained.length === 0) return sentence(words.noPrevious)
  const most = Math.max(...gained.map((one) => one.places))
  const least = Math.min(...gained.map((one) => one.places))
  if (most <= 0 && least >= 0) return sentence(words.unmoved)
  const said = (template: string, places: number, path: string) =>
    sentence(template, {
      departments: named(gained.filter((one) => one.places === places).map((one) => one.department), `group/${group}/${path}/n`, 5),
      places: figure(`group/${group}/${path}`, Math.abs(places)),
    })
  const risen = most > 0 ? said(words.risen, most, 'risen') : []
  const fallen = least < 0 ? said(most > 0 ? words.fallen : words.fallenAlone, least, 'fallen') : []
  return enumerated([risen, fallen], '，')
}

/** Who leads a group, who is last, and who moved most; ranks with ties, as in the table. */
export function placesWords(subject: Subject, departments: readonly RankedDepartment[], group: DepartmentGroup): Span[] {
  const ranks = byRank(departments)
  if (ranks.length === 0) return sentence(words.none)
  const leaders = ranks.filter(([rank]) => rank <= 3)
  const last = ranks.at(-1)
  return [
    ...sentence(words.lead, { places: enumerated(leaders.map((one) => place(one, group)), '，') }),
    ...(last && ranks.length > leaders.length
      ? sentence(words.last, {
          rank: figure(`group/${group}/last`, last[0]),
          departments: named(last[1], `group/${group}/last/n`, most),
          score: figure(`group/${group}/last/score`, floorScore(last[1][0]?.score ?? 0)),
        })
      : []),
    ...moves(subject, departments, group),
    { text: '。' },
  ]
}
