import type { RankedDepartment, RankScope, Ranking } from '../../../metrics/scoring/ranking'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { slotOf } from '../../parts/slot'
import type { Contrast, Contrasts } from './contrast'
import { type Measure, rankBy } from './measure'

/** A department at its place; the rank is that of what the leaderboard is by. */
export interface Placed {
  readonly department: RankedDepartment
  readonly rank: number | null
  /** Whether another has the same rank. */
  readonly tied: boolean
  readonly contrast: Contrast | null
}

/** Departments that were ranked against each other, the unranked after them. */
export interface Section {
  readonly key: string
  readonly group: DepartmentGroup | null
  /** Set where a measure mixes indicators across groups: each is ranked on its own. */
  readonly indicator: string | null
  readonly ranked: readonly Placed[]
  readonly unranked: readonly Placed[]
}

/** By rank, or by a column; `-` turns the column's natural direction. */
export const orders = ['rank', 'name', 'base', 'change', 'places', '-base', '-change', '-places'] as const
export type Order = (typeof orders)[number]

interface Leaderboard {
  readonly scope?: RankScope
  /** Null is the total. */
  readonly measure: Measure | null
}

const groups = Object.keys(departmentGroups) as DepartmentGroup[]

/** Chinese names by pinyin, whatever the language of the page. */
export const byName = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

/** Every department at its place in a leaderboard, beside another time where there is one. */
export function placeAll({ departments }: Pick<Ranking, 'departments'>, { scope, measure }: Leaderboard, contrasts: Contrasts | null = null): Placed[] {
  const ties = tied(departments, scope, measure)
  return departments.map((department) => ({ department, rank: rankBy(department, measure), tied: ties.has(department), contrast: contrasts?.get(department.code) ?? null }))
}

/** Departments as the table shows them: in sections of those ranked together, in the order asked for. */
export function arrange(placed: readonly Placed[], { scope, measure }: Leaderboard, order: Order): Section[] {
  const sections = new Map<string, { group: DepartmentGroup | null; indicator: string | null; placed: Placed[] }>()
  for (const one of placed) {
    const [group, indicator] = peersOf(one.department, scope, measure)
    const key = group ?? indicator ?? 'all'
    const section = sections.get(key) ?? { group, indicator, placed: [] }
    section.placed.push(one)
    sections.set(key, section)
  }
  const place = (key: string) => (groups as string[]).indexOf(key)
  return [...sections]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, { group, indicator, placed: of }]) => {
      const ordered = of.sort(comparing(order))
      return { key, group, indicator, ranked: ordered.filter(({ rank }) => rank !== null), unranked: ordered.filter(({ rank }) => rank === null) }
    })
}

/** Among whom a department is ranked: its group, or the indicator where all groups are together and a measure has several. */
function peersOf(department: RankedDepartment, scope: RankScope | undefined, measure: Measure | null): [group: DepartmentGroup | null, indicator: string | null] {
  if (scope !== 'all') return [department.group, null]
  return [null, measure && measure.indicators.length > 1 ? slotOf(department, measure).indicator : null]
}

/** Departments that share their rank with a peer, whether or not the table shows that one. */
function tied(departments: readonly RankedDepartment[], scope: RankScope | undefined, measure: Measure | null): ReadonlySet<RankedDepartment> {
  const holders = new Map<string, RankedDepartment[]>()
  for (const one of departments) {
    const rank = rankBy(one, measure)
    if (rank === null) continue
    const key = [...peersOf(one, scope, measure), rank].join(' ')
    holders.set(key, [...(holders.get(key) ?? []), one])
  }
  return new Set([...holders.values()].filter((some) => some.length > 1).flat())
}

/** Whether every word of a search is in the name or the code. */
export function matches({ name, code }: Pick<RankedDepartment, 'name' | 'code'>, q: string | undefined): boolean {
  if (!q) return true
  const words = q.normalize('NFKC').toLocaleLowerCase('zh').split(/\s+/)
  const text = `${name} ${code}`.normalize('NFKC').toLocaleLowerCase('zh')
  return words.every((word) => text.includes(word))
}

type Compare = (a: Placed, b: Placed) => number

const compareNames: Compare = (a, b) => byName.compare(a.department.name, b.department.name)
const compareRanks: Compare = (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareNames(a, b)

/** The greatest first, or the least; what has no value last either way. */
const comparingBy = (value: (contrast: Contrast) => number | null, sign: 1 | -1): Compare => {
  const of = ({ contrast }: Placed) => (contrast ? value(contrast) : null)
  return (a, b) => {
    const [x, y] = [of(a), of(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || compareRanks(a, b)
    return (y - x) * sign || compareRanks(a, b)
  }
}

function comparing(order: Order): Compare {
  if (order === 'rank') return compareRanks
  if (order === 'name') return compareNames
  const values = { base: ({ base }: Contrast) => base, change: ({ points }: Contrast) => points, places: ({ places }: Contrast) => places }
  return comparingBy(values[order.replace('-', '') as keyof typeof values], order.startsWith('-') ? -1 : 1)
}
