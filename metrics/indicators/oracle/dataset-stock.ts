import type { Indicator } from '..'
import { readFrequency } from '../../time/frequency'
import { readFormats } from '../../vocabulary/data-format'
import { daysOf, type Judgement, type Question, told } from './judgement'
import type { Ledger } from './ledger'
import { type Dataset, stands, until } from './records'

interface Finding {
  readonly verdict: string
  readonly reason: string
  readonly done?: string | null
}

type Clerk = (one: Dataset, ledger: Ledger, asOf: string) => Finding

/** What must be filled in for every dataset. */
const metadata = (one: Dataset): (string | null)[] => [one.title, one.abstract, one.domain, one.formats, one.frequency, one.openness, one.contact]

const clerks: Readonly<Record<string, Clerk>> = {
  'machine-readable': (one) => {
    if (one.mode !== 'api' && one.formats === null) return { verdict: 'unknown', reason: 'formats-unstated' }
    return one.mode === 'api' || readFormats(one.formats!).length > 0 ? { verdict: 'met', reason: 'machine-readable' } : { verdict: 'missed', reason: 'not-machine-readable' }
  },
  'multi-format': (one) => {
    if (one.formats === null) return { verdict: 'unknown', reason: 'formats-unstated' }
    const kinds = new Set<string>(readFormats(one.formats))
    if (one.mode === 'api') kinds.add('api')
    return kinds.size >= 2 ? { verdict: 'met', reason: 'several' } : { verdict: 'missed', reason: 'fewer' }
  },
  channels: (one, { channel }, asOf) => {
    const offers = channel.filter((offer) => stands(offer, asOf) && offer.dataset === one.id && (offer.offered_on === null || offer.offered_on <= asOf))
    if (offers.length === 0) return { verdict: 'missed', reason: 'portal-only' }
    const [first = null] = offers.flatMap((offer) => until(offer.offered_on, asOf) ?? []).sort()
    return { verdict: 'met', reason: 'further-channel', done: first }
  },
  completeness: (one, { dataset }, asOf) => {
    const all = dataset.filter((other) => stands(other, asOf)).map(metadata)
    const leftOut = metadata(one).some((_, item) => all.every((cells) => cells[item] === null))
    if (leftOut) return { verdict: 'unknown', reason: 'not-delivered' }
    return metadata(one).includes(null) ? { verdict: 'missed', reason: 'incomplete' } : { verdict: 'met', reason: 'complete' }
  },
}

/** Indicators that look at every open dataset as it stands. */
export const ofDatasets = Object.keys(clerks)

/** Judges open datasets one by one. */
export function datasetsByHand(indicator: Indicator, ledger: Ledger, duty: ReadonlySet<string>, question: Question): Judgement[] {
  const { asOf } = daysOf(question)
  const open = ledger.dataset.filter((one) => stands(one, asOf) && duty.has(one.department ?? '') && (one.published_on === null || one.published_on <= asOf))
  return told(
    indicator,
    open.map((one) => {
      const { verdict, reason, done = null } = clerks[indicator.id]!(one, ledger, asOf)
      return {
        department: one.department,
        subject: one.id ?? one.key,
        title: one.title,
        verdict,
        reason,
        method: 'stock',
        done_on: done,
        batch: one.batch,
        line: one.line,
        domain: one.domain,
        openness: one.openness,
        mode: one.mode,
        frequency: one.frequency === null ? null : readFrequency(one.frequency).code,
      }
    }),
  )
}
