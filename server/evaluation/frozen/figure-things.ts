import type { Frame, FrameIndicator, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { byBytes, canonicalLine, type Json } from './canonical-line'

/** What a line is made from. */
export type Thing = Readonly<Record<string, Json>>

/** Interfaces have no index; what they hold is data all the same. */
const thing = (value: object): Thing => value as Thing

/** A thing of a list, with its place in it: lines are sorted, and lists have an order of their own. */
interface Placed {
  readonly part: string
  readonly place: number
}

const placed = <T>(part: string, list: readonly T[], make: (one: T) => object): Thing[] => list.map((one, place) => thing({ part, place, ...make(one) }))

const inPlace = <T extends Placed>(things: readonly T[], part: string): T[] => things.filter((one) => one.part === part).sort((a, b) => a.place - b.place)

/** The lines of things, sorted. */
export const linesOf = (type: string, things: readonly Thing[]): string[] => things.map((one) => canonicalLine(type, one)).sort(byBytes)

export const frameThings = ({ departments, indicators, ...head }: Frame): Thing[] => [
  thing({ part: 'head', place: 0, ...head }),
  ...placed('department', departments, (one) => one),
  ...placed('indicator', indicators, (one) => one),
]

type KeptFrame = Placed & Omit<Frame, 'departments' | 'indicators'> & Frame['departments'][number] & FrameIndicator

const headOf = <T extends Placed>(things: readonly T[]): T => {
  const [head] = inPlace(things, 'head')
  if (!head) throw new Error('the kept figures have no head')
  return head
}

/** @throws Error when the things are not those of a frame. */
export function frameFrom(things: readonly Thing[]): Frame {
  const all = things as unknown as readonly KeptFrame[]
  const { period, scheme, schemeInForce, sample } = headOf(all)
  return {
    period,
    scheme,
    schemeInForce,
    sample,
    departments: inPlace(all, 'department').map(({ code, name, group }) => ({ code, name, group })),
    indicators: inPlace(all, 'indicator').map(({ id, asOf, deadlineAhead, duty, notReported, waived }) => ({ id, asOf, deadlineAhead, duty, notReported, waived })),
  }
}

/**
 * A ranking as things: its head, a city figure an indicator, a department each.
 *
 * @param view tells one ranking in a file from another.
 * @param further said of the ranking in its head.
 */
export const rankingThings = (view: string, { city, departments, ...head }: Ranking, further: object = {}): Thing[] =>
  [
    thing({ part: 'head', place: 0, ...head, ...further }),
    ...placed('city', Object.entries(city), ([indicator, figure]) => ({ indicator, figure })),
    ...placed('department', departments, (department) => ({ department })),
  ].map((one) => ({ view, ...one }))

type KeptRanking = Placed & { readonly view: string } & Omit<Ranking, 'city' | 'departments'> & { readonly indicator: string; readonly figure: Ranking['city'][string]; readonly department: RankedDepartment }

/** Names of a record in an order; canonical lines have sorted them. */
const ordered = <T>(record: Readonly<Record<string, T>>, order: readonly string[]): Record<string, T> => Object.fromEntries(order.flatMap((name) => (name in record ? [[name, record[name]!]] : [])))

/** @throws Error when the things hold no such ranking. */
export function rankingFrom(view: string, things: readonly Thing[]): Ranking {
  const all = (things as unknown as readonly KeptRanking[]).filter((one) => one.view === view)
  const { period, scheme, schemeInForce, asOf, sample, unfiltered } = headOf(all)
  const city = inPlace(all, 'city').map(({ indicator, figure }) => [indicator, figure] as const)
  const order = city.map(([indicator]) => indicator)
  return {
    period,
    scheme,
    schemeInForce,
    asOf,
    sample,
    city: Object.fromEntries(city),
    departments: inPlace(all, 'department').map(({ department }) => ({ ...department, indicators: ordered(department.indicators, order) })),
    unfiltered,
  }
}
