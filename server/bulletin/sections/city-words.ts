import type { CityFigure } from '../../../metrics/scoring/ranking'
import type { Span } from '../document'
import { changeWords, dayText, distanceWords, percent, shownTenths, targetText, yearChangeWords } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { figure, sentence } from '../sentence'

const words = messages.city

/** The day of an indicator's common deadline in the year of the period. */
const deadlineText = (subject: Subject, id: string): string => {
  const deadline = subject.indicators.get(id)?.deadline
  return dayText(`${subject.period.year}-${deadline?.on ?? '12-31'}`)
}

function valueWords(subject: Subject, id: string, name: string, city: CityFigure): Span[] {
  const path = `city/${id}`
  const mean = city.departmentMean === null ? null : percent(Math.floor(city.departmentMean * 1000 + 1e-7))
  return sentence(words.value, {
    name,
    rate: figure(`${path}/rate`, percent(shownTenths(city) ?? 0)),
    n: figure(`${path}/n`, city.met + city.missed),
    met: figure(`${path}/met`, city.met),
    target: city.target ? sentence(words.target, { target: figure(`${path}/target`, targetText(city.target)) }) : words.noTarget,
    change: changeWords(path, city, subject.previous?.city[id]),
    yearChange: yearChangeWords(path, city, subject.yearBefore?.city[id]),
    distance: distanceWords(path, city.distance),
    days: daysWords(subject, id),
    mean: mean === null ? '' : sentence(words.mean, { mean: figure(`${path}/mean`, mean), departments: figure(`${path}/departments`, city.departments) }),
  })
}

/** Median, ninetieth percentile and longest, where the indicator measures time. */
function daysWords(subject: Subject, id: string): Span[] {
  const days = subject.days?.get(id)
  if (!days) return []
  const of = (what: 'median' | 'p90' | 'maximum') => figure(`city/${id}/days/${what}`, days[what])
  return sentence(messages.days, { median: of('median'), p90: of('p90'), maximum: of('maximum'), unit: messages.method.units[days.unit] })
}

/** How far the target is while there is still time; nothing where no number of items can be named. */
function progressDistance(path: string, { target, distance }: CityFigure): Span[] {
  if (!target || !distance || (distance.kind !== 'reached' && distance.kind !== 'cure')) return []
  const values = { target: figure(`${path}/target`, targetText(target)), items: figure(`${path}/distance`, distance.items) }
  return sentence(words.progressDistance[distance.kind], values)
}

function progressWords(subject: Subject, id: string, name: string, city: CityFigure): Span[] {
  const path = `city/${id}`
  return sentence(words.progress, {
    name,
    deadline: deadlineText(subject, id),
    asOf: city.asOf ? dayText(city.asOf) : '—',
    met: figure(`${path}/met`, city.met),
    pending: figure(`${path}/pending`, city.pending),
    missed: city.missed === 0 ? '' : sentence(words.progressMissed, { missed: figure(`${path}/missed`, city.missed) }),
    progress: figure(`${path}/progress`, percent(shownTenths(city) ?? 0)),
    change: changeWords(path, city, subject.previous?.city[id]),
    yearChange: yearChangeWords(path, city, subject.yearBefore?.city[id]),
    distance: progressDistance(path, city),
  })
}

/** The whole city on one indicator, in one sentence that begins with `name`; each state has its own. */
export function cityWords(subject: Subject, id: string, name: string): Span[] {
  const city = subject.current.city[id]
  if (!city) return []
  switch (city.state) {
    case 'value':
      return valueWords(subject, id, name, city)
    case 'progress':
      return shownTenths(city) === null ? sentence(words.noneDue, { name }) : progressWords(subject, id, name, city)
    case 'unknown-only':
      return sentence(words.unknownOnly, { name, unknown: figure(`city/${id}/unknown`, city.unknown) })
    case 'not-applicable':
      return sentence(words.notApplicable, { name })
    case 'not-reported':
      return sentence(words.notReported, { name })
    case 'none-due':
      return sentence(words.noneDue, { name })
    case 'withheld':
      return []
    case 'not-measured':
      return sentence(words.notMeasured, { name })
  }
}
