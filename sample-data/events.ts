import { type DayNumber, day, happened, observed, workingDayAfter, workingDayWithin } from './days'
import { doneBy } from './done-by'
import type { Portrait } from './portrait'
import { type Project, projectsOf } from './projects'
import { chance, type Random, randomInteger } from '../metrics/random'

/** Something that happened to a project, and when the catalogue followed where it had to. */
export interface ProjectEvent {
  readonly id: string
  readonly title: string
  readonly project: string
  readonly domain: string
  readonly kind: '运维申请' | '项目验收' | '数据变动'
  readonly on: DayNumber | null
  readonly listAttached: boolean | null
  readonly changed: DayNumber | null
}

/** How many projects in a hundred have each kind of event in 2015. */
const shares = { 运维申请: 30, 项目验收: 22, 数据变动: 18 } as const

/** Working days that the default rule of the scheme gives for a change of the catalogue. */
const changeLimit = 10

/** After the project was catalogued where the department is diligent, before that where it is not. */
function dayOf(random: Random, { entries }: Project, kind: ProjectEvent['kind']): DayNumber {
  const approved = entries[0]?.approved ?? null
  if (kind === '数据变动' || approved === null) return workingDayWithin(random, day('2015-01-05'), day('2015-12-25'))
  const on = workingDayAfter(approved, chance(random, 85) ? randomInteger(random, 0, 60) : -randomInteger(random, 1, 20))
  return on < day('2015-01-05') ? workingDayWithin(random, day('2015-01-05'), day('2015-12-25')) : on
}

/** The events of a department's projects, one at a time; those that lie after the delivery are planned. */
export function* eventsOf(portrait: Portrait): Generator<ProjectEvent> {
  const random = portrait.stream('events')
  const { character, department } = portrait
  let number = 0
  for (const project of projectsOf(portrait))
    for (const [kind, share] of Object.entries(shares) as [ProjectEvent['kind'], number][]) {
      if (!chance(random, share)) continue
      number++
      const on = dayOf(random, project, kind)
      const unstated = character.frequencies === 'patchy' && chance(random, 25)
      yield {
        id: `SX-${department.code}-${String(number).padStart(4, '0')}`,
        title: `${project.title}${kind}`,
        project: project.id,
        domain: project.domain,
        kind,
        on: unstated || (kind === '数据变动' && on > observed) ? null : on,
        listAttached: kind !== '项目验收' || on > observed || unstated ? null : chance(random, character.registered[1]),
        changed: kind === '数据变动' && happened(on) !== null ? doneBy(random, on, changeLimit, character.registered[1]) : null,
      }
    }
}
