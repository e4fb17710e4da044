import type { Character } from './characters'
import { apportion, dealer } from './deal'
import { type DayNumber, day, dayText, happened, observed, quarters, workingDayAfter, workingDayWithin } from './days'
import { type Department, departments } from './departments'
import type { Portrait } from './portrait'
import { chance, pick, type Random, randomInteger } from '../metrics/random'
import { requestTitle } from './titles'

export interface Pause {
  readonly suspended: DayNumber
  readonly resumed: DayNumber | null
}

/** A request; moments are text, because some state the time and some only the day. */
export interface Request {
  readonly id: string
  readonly title: string
  readonly domain: string
  readonly requester: Department
  readonly sharingType: 'unconditional' | 'conditional' | null
  readonly submitted: string
  readonly passed: string
  readonly due: string
  readonly replied: string
  readonly extended: boolean | null
  readonly pause: Pause | null
}

interface Course {
  readonly passed: DayNumber | null
  readonly submitted: DayNumber
  /** Null where the source states no deadline and the rule has to. */
  readonly due: DayNumber | null
  readonly replied: DayNumber | null
  readonly extended: boolean | null
  readonly pause: Pause | null
}

const requesters = departments.filter(({ character }) => character !== 'silent')

/** The default of the scheme: ten working days, once extended by ten. */
const ruleDays = 10

/** The quarter of 2014 has half as many. */
const shareOfQuarter = [0.5, 1, 1, 1, 1]

type Outcome = 'inTime' | 'failed'

/** A request that falls due on a day, and how it went. */
function fallingDue(random: Random, character: Character, due: DayNumber, outcome: Outcome): Course {
  const stated = character.timed || chance(random, 45)
  const extended = chance(random, 6)
  const pausedDays = !stated && chance(random, character.paused) ? randomInteger(random, 2, 6) : 0
  const days = stated ? randomInteger(random, 5, 15) : ruleDays + (extended ? ruleDays : 0)
  const passed = workingDayAfter(due, -days - pausedDays)
  const pauseStart = workingDayAfter(passed, randomInteger(random, 1, 3))
  const pause = pausedDays > 0 ? { suspended: pauseStart, resumed: workingDayAfter(pauseStart, pausedDays) } : null
  const earliest = pause ? pause.resumed : workingDayAfter(passed, 1)
  const lateBy = character.timed ? pick(random, [0, 0, 1, 3]) : randomInteger(random, 1, 18)
  const late = chance(random, character.unanswered) ? null : happened(workingDayAfter(due, lateBy))
  return {
    passed,
    submitted: workingDayAfter(passed, -randomInteger(random, 0, 4)),
    due: stated ? due : null,
    replied: outcome === 'inTime' ? workingDayWithin(random, earliest, due) : late,
    extended: extended ? true : chance(random, 70) ? false : null,
    pause,
  }
}

/** Passed on shortly before the delivery, with a deadline after it; one in four was answered at once. */
function open(random: Random): Course {
  const passed = workingDayWithin(random, day('2015-12-18'), observed)
  return {
    passed,
    submitted: workingDayAfter(passed, -randomInteger(random, 0, 4)),
    due: chance(random, 40) ? workingDayAfter(observed, randomInteger(random, 1, 20)) : null,
    replied: chance(random, 25) ? happened(workingDayAfter(passed, randomInteger(random, 1, 4))) : null,
    extended: null,
    pause: null,
  }
}

/** Sent back for correction in the last weeks of the year, and not resumed. */
function standing(random: Random): Course {
  const passed = workingDayWithin(random, day('2015-11-23'), day('2015-12-11'))
  const suspended = workingDayAfter(passed, randomInteger(random, 1, 8))
  return { passed, submitted: passed, due: null, replied: null, extended: false, pause: { suspended, resumed: null } }
}

/** Neither the day of passing on nor a deadline was recorded. */
const unclocked = (random: Random): Course => ({
  passed: null,
  submitted: workingDayWithin(random, day('2015-02-02'), day('2015-12-11')),
  due: null,
  replied: null,
  extended: null,
  pause: null,
})

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The time of day within office hours, from `from` to `to` o'clock. */
const timeWithin = (random: Random, from: number, to: number): string =>
  ` ${[randomInteger(random, from, to - 1), randomInteger(random, 0, 59), randomInteger(random, 0, 59)].map(twoDigits).join(':')}`

/** On its last day a reply came before five, or minutes after. */
const replyTime = (random: Random, { replied, due }: Course, outcome: Outcome): string => {
  if (replied !== due) return timeWithin(random, 9, 17)
  return outcome === 'inTime' ? timeWithin(random, 14, 17) : ` 17:${twoDigits(randomInteger(random, 1, 48))}:00`
}

/** Any other department, by one draw: twins must draw alike. */
function requesterOf(random: Random, own: string): Department {
  const start = randomInteger(random, 0, requesters.length - 1)
  const drawn = requesters[start]!
  return drawn.code === own ? requesters[(start + 1) % requesters.length]! : drawn
}

/** The sharing requests passed on to a department, one at a time. */
export function* requestsOf(portrait: Portrait): Generator<Request> {
  const { character, department, scaled, topics } = portrait
  const random = portrait.stream('requests')
  let number = 0
  const written = (course: Course, outcome: Outcome): Request => {
    const { timed } = character
    number++
    return {
      id: `SQ-${department.code}-${String(number).padStart(4, '0')}`,
      ...requestTitle(random, topics),
      requester: requesterOf(random, department.code),
      sharingType: pick(random, ['unconditional', 'unconditional', 'conditional', null] as const),
      submitted: dayText(course.submitted) + (timed ? timeWithin(random, 8, 9) : ''),
      passed: dayText(course.passed) + (timed && course.passed !== null ? timeWithin(random, 9, 12) : ''),
      due: dayText(course.due) + (timed && course.due !== null ? ' 17:00:00' : ''),
      replied: dayText(course.replied) + (timed && course.replied !== null ? replyTime(random, course, outcome) : ''),
      extended: course.extended,
      pause: course.pause,
    }
  }
  for (const [index, { from, to }] of quarters.entries()) {
    const count = scaled(department.requests * shareOfQuarter[index]!)
    const share = character.replied[index]!
    const outcome = dealer<Outcome>(random, apportion<Outcome>(random, count, { inTime: share, failed: 100 - share }))
    for (let left = count; left > 0; left--) {
      const own = outcome()
      yield written(fallingDue(random, character, workingDayWithin(random, from, to), own), own)
    }
  }
  for (let left = scaled(Math.round((department.requests * character.open) / 100)); left > 0; left--) yield written(open(random), 'inTime')
  for (let left = scaled(Math.round((department.requests * character.standing) / 100)); left > 0; left--) yield written(standing(random), 'inTime')
  for (let left = scaled(department.requests >= 8 ? 1 : 0); left > 0; left--) yield written(unclocked(random), 'inTime')
}
