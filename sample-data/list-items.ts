import type { Character } from './characters'
import { apportion, dealer, draw, type Weights } from './deal'
import { type DayNumber, day, happened, quarters, workingDayAfter, workingDayWithin } from './days'
import { apiFrequencies, frequencyMixes } from './frequency-mix'
import type { Portrait } from './portrait'
import { chance, type Random, randomInteger } from '../metrics/random'
import { datasetTitle, oddTitles, type Titled } from './titles'

export const listYears = [2014, 2015] as const
export type ListYear = (typeof listYears)[number]

/** The list of 2014 was shorter. */
const sizeOfYear = { 2014: 0.7, 2015: 1 }

export interface ListItem extends Titled {
  readonly id: string
  readonly year: ListYear
  readonly openness: string
  readonly frequency: string
  readonly mode: 'api' | 'file' | null
  readonly registered: DayNumber | null
  readonly approved: DayNumber | null
  readonly opened: DayNumber | null
  /** Result of a check; null where nobody checked. */
  readonly available: boolean | null
}

type Plan = 'api' | 'planned' | 'unstated' | 'file'
type Fate = 'open' | 'late' | 'never'
type Steps = Pick<ListItem, 'registered' | 'approved' | 'opened'>

/** Approved by the deadline of 31 October. */
function approvalInTime(random: Random, year: ListYear, pace: Character['pace']): DayNumber {
  if (year === 2014) return workingDayWithin(random, day('2014-03-10'), day('2014-10-31'))
  const quarter = Number(draw(random, { 1: pace[0], 2: pace[1], 3: pace[2], 4: pace[3] }))
  return workingDayWithin(random, quarters[quarter]!.from, quarter === 4 ? day('2015-10-30') : quarters[quarter]!.to)
}

function opened(random: Random, approved: DayNumber): Steps {
  const registered = workingDayAfter(approved, -randomInteger(random, 3, 15))
  return { registered, approved, opened: happened(workingDayAfter(approved, randomInteger(random, 0, 5))) }
}

function unopened(random: Random, year: ListYear): Steps {
  const registered = chance(random, 50) ? workingDayWithin(random, day(`${year}-06-08`), day(`${year}-12-18`)) : null
  return { registered, approved: null, opened: null }
}

function stepsOf(random: Random, year: ListYear, pace: Character['pace'], fate: Fate): Steps {
  if (fate === 'open') return opened(random, approvalInTime(random, year, pace))
  if (fate === 'late') return opened(random, workingDayWithin(random, day(`${year}-11-02`), day(`${year}-12-18`)))
  return unopened(random, year)
}

/** All of 2014 were checked a year later; of 2015 only what was found wanting is on record. */
function checkOf(random: Random, year: ListYear, isOpen: boolean, spread: number): boolean | null {
  if (!isOpen) return null
  if (year === 2014) return chance(random, 60) ? true : null
  return spread > 0 && chance(random, 2) ? false : null
}

const modes = { api: 'api', planned: 'api', unstated: null, file: 'file' } as const

/** Shares of the modes; a year earlier APIs were less common. */
function plansOf(character: Character, year: ListYear): Record<Plan, number> {
  const api = year === 2015 ? character.api : character.api * 0.4
  const planned = year === 2015 ? character.apiPlanned : 0
  return { api, planned, unstated: character.modeUnstated, file: Math.max(0, 100 - api - planned - character.modeUnstated) }
}

/** The open list of a year with what became of each item, one at a time. */
export function* listItemsOf(portrait: Portrait, year: ListYear): Generator<ListItem> {
  const { character, department, scaled, topics } = portrait
  const { code } = department
  const random = portrait.stream(`list ${year}`)
  const size = scaled(department.list * sizeOfYear[year])
  const plans = apportion(random, size, plansOf(character, year))
  const plan = dealer(random, plans)
  const rest = plans.file + plans.unstated
  const fate = dealer<Fate>(
    random,
    apportion<Fate>(random, rest, {
      open: 100 - character.approvedLate - character.neverApproved,
      late: character.approvedLate,
      never: character.neverApproved,
    }),
  )
  const mix: Weights<string> = frequencyMixes[character.frequencies]
  const frequency = dealer(random, apportion(random, rest, mix))
  const offset = year === 2014 ? 0 : scaled(department.list * sizeOfYear[2014])
  let odd = year === 2015 ? oddTitles[code] : undefined
  for (let index = 0; index < size; index++) {
    const own = plan()
    const throughApi = own === 'api' || own === 'planned'
    const steps = own === 'planned' ? unopened(random, year) : stepsOf(random, year, character.pace, throughApi ? 'open' : fate())
    const titled = datasetTitle(topics, offset + index)
    const title = steps.opened === null ? undefined : odd
    if (title !== undefined) odd = undefined
    yield {
      id: `${code}${year}${String(index + 1).padStart(3, '0')}`,
      ...titled,
      ...(title === undefined ? {} : { title }),
      year,
      openness: chance(random, 88) ? '普遍公开' : '特定公开',
      frequency: throughApi ? draw(random, apiFrequencies) : frequency(),
      mode: modes[own],
      ...steps,
      available: checkOf(random, year, steps.opened !== null, character.spread),
    }
  }
}

/** What the lists opened: the datasets on the portal. */
export function* openedItemsOf(portrait: Portrait): Generator<ListItem & { readonly opened: DayNumber }> {
  for (const year of listYears) for (const item of listItemsOf(portrait, year)) if (item.opened !== null) yield { ...item, opened: item.opened }
}
