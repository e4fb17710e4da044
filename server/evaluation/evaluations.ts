import { addDays } from '../../metrics/time/day'
import type { Ranking } from '../../metrics/scoring/ranking'
import type { EvaluationQuery } from '../office/office'
import { notFrozen, revisionHasItsOwn, unknownRevision } from '../office/period-mistakes'
import type { Warehouse } from '../warehouse'
import { type Asked, keyOf, understood } from './asked'
import { dataVersion } from './data-version'
import { attachMemory, type Evaluation, forget } from './evaluation'
import { frozenEvaluation } from './frozen/frozen-evaluation'
import { type KeptPeriod, keptPeriods, stateOf } from './frozen/register'
import type { Judge } from './judge'
import { liveEvaluation, liveRanking } from './live-evaluation'
import { liveJudge } from './live-judge'
import { OfNewest } from './of-newest'
import type { Seal } from './seal'

interface Held {
  readonly made: Promise<Evaluation>
  /** Data that it holds for; null for ever. */
  readonly version: string | null
  /** Every indicator was judged. */
  ready: boolean
  users: number
  /** Nobody new may use it; it goes with its last user. */
  gone: boolean
}

/** An evaluation, or what judges as it does, that stays until it is released. */
export interface Hold<E extends Judge = Evaluation> {
  readonly evaluation: E
  readonly seal: Seal
  /** The same for the same figures: of present data it changes with them. */
  readonly key: string
  readonly release: () => Promise<void>
}

/** Evaluations that are kept; a tally is small, and recomputing one is fast. */
const kept = 24
/** Data that change while they are read are read again. */
const attempts = 4

/** Does some work with what is held, and releases it. */
export async function using<E extends Judge, T>(hold: Promise<Hold<E>>, work: (evaluation: E, seal: Seal, key: string) => Promise<T>): Promise<T> {
  const { evaluation, seal, key, release } = await hold
  try {
    return await work(evaluation, seal, key)
  } finally {
    await release()
  }
}

/** Whether a query asks for the figures as they were kept: it names no other scheme and no other day. */
const asksFor = ({ scheme, asOf }: EvaluationQuery, one: KeptPeriod, { period }: Asked): boolean => {
  const last = addDays(period.end, -1)
  return (scheme ?? one.scheme) === one.scheme && (asOf === undefined || (asOf < last ? asOf : last) === one.asOf)
}

/**
 * Evaluations, each made once: those of frozen periods from what was kept, the others from the present data. When the
 * data change the old ones go, the last one used first to stay; an evaluation that is in use stays until its users are
 * done.
 */
export class Evaluations {
  private readonly held = new Map<string, Held>()
  /** Rankings and judges without an evaluation. */
  private readonly rankings = new OfNewest<Ranking>(kept)
  private readonly judges = new OfNewest<Judge>(kept)
  private count = 0

  constructor(private readonly warehouse: Warehouse) {}

  /** Does some work with the evaluation of a query. */
  use<T>(query: EvaluationQuery, work: (evaluation: Evaluation, seal: Seal, key: string) => Promise<T>): Promise<T> {
    return using(this.hold(query), work)
  }

  /** The same by the records as they are now, whatever was kept. */
  async useLive<T>(query: EvaluationQuery, work: (evaluation: Evaluation) => Promise<T>): Promise<T> {
    const { evaluation, release } = await this.live(understood(query))
    try {
      return await work(evaluation)
    } finally {
      await release()
    }
  }

  /**
   * The ranking of a query, for what is compared with it: of present data that no evaluation is held of, the verdicts are
   * counted by department and no tally is made.
   */
  async ranking(query: EvaluationQuery): Promise<Ranking & Seal> {
    const asked = understood(query)
    const { version, key } = await this.keyed(asked)
    if (query.revision !== undefined || this.held.has(key) || (await stateOf(this.warehouse, asked.period.id)) !== 'open') return this.use(query, async (evaluation, seal) => ({ ...(await evaluation.ranking()), ...seal }))
    const ranking = await this.rankings.of(version, key, () => this.whileNothingChanges(() => liveRanking(this.warehouse, asked)))
    return { ...ranking, state: 'open', revision: null, hash: null }
  }

  /** @throws Mistake for what is no period, scheme, day or revision. */
  hold(query: EvaluationQuery): Promise<Hold> {
    return this.found(query, (asked) => this.live(asked))
  }

  /**
   * The same for who asks for one indicator, so that no other one is judged: with an evaluation where there is one by
   * now, else by the present data as they are.
   */
  holdJudge(query: EvaluationQuery): Promise<Hold<Judge>> {
    return this.found<Judge>(query, (asked) => this.judge(asked))
  }

  private async found<E extends Judge>(query: EvaluationQuery, live: (asked: Asked) => Promise<Omit<Hold<E>, 'seal'>>): Promise<Hold<E | Evaluation>> {
    const asked = understood(query)
    const state = await stateOf(this.warehouse, asked.period.id)
    const revisions = await keptPeriods(this.warehouse, asked.period.id)
    const found = query.revision === undefined ? (state === 'open' ? undefined : revisions.at(-1)) : revisions.find(({ revision }) => revision === query.revision)
    if (found && asksFor(query, found, asked)) return { ...(await this.frozen(found)), seal: { state, revision: found.revision, hash: found.hash } }
    if (query.revision !== undefined) throw refusedRevision(asked.period.id, query.revision, found, revisions)
    return { ...(await live(asked)), seal: { state, revision: null, hash: null } }
  }

  private async live(asked: Asked): Promise<Omit<Hold, 'seal'>> {
    const { version, key } = await this.keyed(asked)
    return this.taken(key, version, version, () => this.make(asked))
  }

  private async judge(asked: Asked): Promise<Omit<Hold<Judge>, 'seal'>> {
    const { version, key } = await this.keyed(asked)
    if (this.held.get(key)?.ready) return this.taken(key, version, version, () => this.make(asked))
    const evaluation = await this.judges.of(version, key, () => this.whileNothingChanges(() => liveJudge(this.warehouse, asked)))
    return { evaluation, key, release: async () => undefined }
  }

  private async keyed(asked: Asked): Promise<{ readonly version: string; readonly key: string }> {
    const version = await dataVersion(this.warehouse)
    return { version, key: `${version}|${keyOf(asked)}` }
  }

  private frozen(one: KeptPeriod): Promise<Omit<Hold, 'seal'>> {
    return this.taken(`kept|${one.period}|${one.revision}|${one.hash}`, null, null, async () => {
      await attachMemory(this.warehouse)
      return frozenEvaluation(this.warehouse, one, ++this.count)
    })
  }

  private async taken(key: string, version: string | null, newest: string | null, make: () => Promise<Evaluation>): Promise<Omit<Hold, 'seal'>> {
    const held = this.held.get(key) ?? { made: make(), version, ready: false, users: 0, gone: false }
    this.held.delete(key)
    this.held.set(key, held)
    held.made.then(
      () => (held.ready = true),
      () => this.held.delete(key),
    )
    held.users++
    this.trim(newest)
    const release = async (): Promise<void> => {
      held.users--
      if (held.gone && held.users === 0) await this.drop(held)
    }
    try {
      const evaluation = await held.made
      return { evaluation, key: `${key} ${evaluation.schema}`, release }
    } catch (error) {
      await release()
      throw error
    }
  }

  private async make(asked: Asked): Promise<Evaluation> {
    await attachMemory(this.warehouse)
    return this.whileNothingChanges(
      () => liveEvaluation(this.warehouse, asked, ++this.count),
      ({ schema }) => forget(this.warehouse, schema),
    )
  }

  /** What is read while the data change is read again. */
  private async whileNothingChanges<T>(read: () => Promise<T>, drop?: (read: T) => Promise<unknown>): Promise<T> {
    let before = await dataVersion(this.warehouse)
    for (let attempt = 1; ; attempt++) {
      const made = await read()
      const after = await dataVersion(this.warehouse)
      if (after === before || attempt === attempts) return made
      await drop?.(made)
      before = after
    }
  }

  /** Lets go of what the newest data no longer support, and of the longest unused. */
  private trim(newest: string | null): void {
    const entries = [...this.held]
    const old = entries.filter(([, { version }], index) => (newest !== null && version !== null && version !== newest) || index < entries.length - kept)
    for (const [key, held] of old) {
      this.held.delete(key)
      held.gone = true
      if (held.users === 0) void this.drop(held)
    }
  }

  private async drop(held: Held): Promise<void> {
    const evaluation = await held.made.catch(() => null)
    if (evaluation) await forget(this.warehouse, evaluation.schema)
  }
}

function refusedRevision(period: string, asked: number, found: KeptPeriod | undefined, revisions: readonly KeptPeriod[]): Error {
  if (found) return revisionHasItsOwn(period, found.revision, found.scheme, found.asOf)
  return revisions.length === 0 ? notFrozen(period) : unknownRevision(period, asked, revisions.length - 1)
}
