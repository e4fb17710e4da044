import type { RankedDepartment, RankScope, Ranking } from '../../../metrics/scoring/ranking'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { slotOf, type Headline } from '../../parts/slot'

/** A department at its place; the rank is that of what the table is sorted by. */
export interface Placed {
  readonly department: RankedDepartment
  readonly rank: number | null
}

/** Departments that were ranked against each other, the unranked after them. */
export interface Section {
  readonly key: string
  readonly group: DepartmentGroup | null
  /** Set where a headline mixes indicators across groups: each is ranked on its own. */
  readonly indicator: string | null
  readonly ranked: readonly Placed[]
  readonly unranked: readonly Placed[]
}

export interface Arrangement {
  readonly scope?: RankScope
  /** A headline id, `name`, or absent for the score. */
  readonly sort?: string
  readonly q?: string
}

const groups = Object.keys(departmentGroups) as DepartmentGroup[]

/** Chinese names by pinyin, whatever the language of the page. */
export const byName = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

/** The departments of a ranking as the table shows them: in sections of those ranked together, in the order asked for. */
export function arrange(ranking: Pick<Ranking, 'departments'>, headlines: readonly Headline[], { scope, sort, q }: Arrangement): Section[] {
  const headline = headlines.find(({ id }) => id === sort)
  const found = ranking.departments.filter((one) => matches(one, q))
  const sections = new Map<string, { group: DepartmentGroup | null; indicator: string | null; placed: Placed[] }>()
  for (const department of found) {
    const slot = headline && slotOf(department, headline)
    const group = scope === 'all' ? null : department.group
    const indicator = group === null && headline && headline.indicators.length > 1 ? slot!.indicator : null
    const key = group ?? indicator ?? 'all'
    const section = sections.get(key) ?? { group, indicator, placed: [] }
    section.placed.push({ department, rank: slot ? (slot.figure?.rank ?? null) : department.rank })
    sections.set(key, section)
  }
  const place = (key: string) => (groups as string[]).indexOf(key)
  return [...sections]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, { group, indicator, placed }]) => {
      const ordered = placed.sort(sort === 'name' ? compareNames : compareRanks)
      return { key, group, indicator, ranked: ordered.filter(({ rank }) => rank !== null), unranked: ordered.filter(({ rank }) => rank === null) }
    })
}

function matches({ name, code }: RankedDepartment, q: string | undefined): boolean {
  const words = (q ?? '').normalize('NFKC').toLocaleLowerCase('zh').split(/\s+/)
  const text = `${name} ${code}`.normalize('NFKC').toLocaleLowerCase('zh')
  return words.every((word) => text.includes(word))
}

const compareNames = (a: Placed, b: Placed) => byName.compare(a.department.name, b.department.name)

const compareRanks = (a: Placed, b: Placed) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareNames(a, b)
