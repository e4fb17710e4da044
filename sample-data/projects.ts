import type { Character } from './characters'
import { apportion, dealer, draw } from './deal'
import { type DayNumber, day, happened, quarters, workingDayAfter, workingDayWithin, yearOf } from './days'
import type { Portrait } from './portrait'
import { chance, pick, type Random, randomInteger } from '../metrics/random'
import { projectTitle } from './titles'

export interface Entry {
  readonly registered: DayNumber | null
  readonly approved: DayNumber | null
}

export interface Project {
  /** From 0 within its department. */
  readonly index: number
  readonly id: string
  readonly title: string
  readonly domain: string
  readonly kind: 'build' | 'maintenance' | 'upgrade'
  readonly funded: boolean | null
  readonly budgetYear: number
  readonly built: DayNumber | null
  readonly suspended: DayNumber | null
  readonly resumed: DayNumber | null
  readonly entries: readonly Entry[]
}

type Fate = 'registered2014' | 'registered2015' | 'unapproved' | 'uncatalogued' | 'suspended' | 'unstated'
type Other = 'unfunded' | 'unbuilt' | 'outside'

/** Projects beside those that are judged: paid otherwise, not built yet, or of a kind that the duty does not name. */
const otherShare = 0.3

const approvedWithin = (random: Random, from: DayNumber, to: DayNumber): Entry => {
  const approved = workingDayWithin(random, from, to)
  return { approved, registered: workingDayAfter(approved, -randomInteger(random, 2, 15)) }
}

/** Approved in one of the quarters of 2015, at the pace of the department. */
function approvedIn2015(random: Random, [q1, q2, q3, q4]: Character['pace']): Entry {
  const { from, to } = quarters[Number(draw(random, { 1: q1, 2: q2, 3: q3, 4: q4 }))]!
  return approvedWithin(random, from, to)
}

/** Entries of a project; the first of a registered one decides, the others follow or wait. */
function entriesOf(random: Random, fate: Fate | Other, pace: Character['pace']): Entry[] {
  switch (fate) {
    case 'registered2014':
    case 'registered2015': {
      const first = fate === 'registered2014' ? approvedWithin(random, day('2014-03-03'), day('2014-12-31')) : approvedIn2015(random, pace)
      const more = Array.from({ length: pick(random, [0, 0, 0, 1, 1, 2]) }, (): Entry => {
        const registered = happened(workingDayAfter(first.approved!, randomInteger(random, 0, 60)))
        const approved = registered === null || chance(random, 20) ? null : happened(workingDayAfter(registered, randomInteger(random, 2, 15)))
        return { registered, approved }
      })
      return [first, ...more]
    }
    case 'unapproved':
      return [{ registered: chance(random, 60) ? workingDayWithin(random, day('2015-06-01'), day('2015-12-30')) : null, approved: null }]
    case 'unfunded':
      return chance(random, 30) ? [approvedWithin(random, day('2014-06-03'), day('2015-12-25'))] : []
    default:
      return []
  }
}

/** Suspended and not resumed since; a few of the registered were for a time. */
function suspensionOf(random: Random, fate: Fate | Other): { suspended: DayNumber | null; resumed: DayNumber | null } {
  const forATime = (fate === 'registered2014' || fate === 'registered2015') && chance(random, 4)
  if (fate !== 'suspended' && !forATime) return { suspended: null, resumed: null }
  const suspended = workingDayWithin(random, day('2014-07-01'), day('2015-10-30'))
  return { suspended, resumed: fate === 'suspended' ? null : happened(workingDayAfter(suspended, randomInteger(random, 20, 120))) }
}

const builtYears = [2008, 2009, 2010, 2011, 2011, 2012, 2012, 2013, 2013]
const lateBuiltYears = [2012, 2013, 2014, 2014, 2015]

/** When it was built; what is registered was built before. */
function builtOf(random: Random, fate: Fate | Other): DayNumber | null {
  if (fate === 'unbuilt') return null
  const year = pick(random, fate === 'unapproved' || fate === 'uncatalogued' ? lateBuiltYears : builtYears)
  return day(`${year}-${year === 2015 ? '03' : pick(random, ['03', '06', '09', '11'])}-${randomInteger(random, 10, 28)}`)
}

function projectOf(portrait: Portrait, random: Random, index: number, fate: Fate | Other): Project {
  const { department, topics, character } = portrait
  const maintained = department.group === 'municipal' && fate !== 'outside' && fate !== 'unbuilt'
  const kind = maintained ? 'maintenance' : pick(random, ['build', 'build', 'build', 'upgrade'] as const)
  const budgetYear = fate === 'registered2014' || chance(random, 45) ? 2014 : 2015
  const built = builtOf(random, fate)
  return {
    index,
    id: `XM-${department.code}-${String(index + 1).padStart(4, '0')}`,
    ...projectTitle(topics, index, kind, maintained || built === null ? budgetYear : yearOf(built)),
    kind,
    funded: fate === 'unstated' ? null : fate !== 'unfunded',
    budgetYear,
    built,
    ...suspensionOf(random, fate),
    entries: entriesOf(random, fate, character.pace),
  }
}

/** The projects of a department with their catalogue entries, one at a time. */
export function* projectsOf(portrait: Portrait): Generator<Project> {
  const { character, department, scaled } = portrait
  const random = portrait.stream('projects')
  const judged = scaled(department.projects)
  const share = (100 - character.suspended - character.fundingUnstated) / 100
  const missing = (100 - character.registered[1]) / 2
  const fate = dealer<Fate>(
    random,
    apportion<Fate>(random, judged, {
      registered2014: character.registered[0] * share,
      registered2015: (character.registered[1] - character.registered[0]) * share,
      unapproved: missing * share,
      uncatalogued: missing * share,
      suspended: character.suspended,
      unstated: character.fundingUnstated,
    }),
  )
  for (let index = 0; index < judged; index++) yield projectOf(portrait, random, index, fate())
  const others = scaled(Math.round(department.projects * otherShare))
  // a pilot is judged by whatever is built and funded: nothing of it is outside
  const reasons: readonly Other[] = department.group === 'pilot' ? ['unfunded', 'unbuilt'] : ['unfunded', 'unbuilt', 'outside']
  for (let index = 0; index < others; index++) yield projectOf(portrait, random, judged + index, pick(random, reasons))
}
