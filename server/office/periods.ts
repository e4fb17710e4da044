import type { FigureChange } from '../../metrics/scoring/figure-change'
import { parsePeriod } from '../../metrics/time/period'
import { stepsFrom } from '../../metrics/time/period-state'
import { askedPeriod } from '../evaluation/asked-period'
import type { Evaluations } from '../evaluation/evaluations'
import { freezePeriod, isOver, revisePeriod } from '../evaluation/frozen/freeze'
import { changesOf, frozenFolder } from '../evaluation/frozen/frozen-folder'
import { movePeriod } from '../evaluation/frozen/move'
import { Proposals } from '../evaluation/frozen/proposals'
import { type KeptPeriod, keptPeriods, periodStates, type PeriodTransition, transitions, transitionsOf } from '../evaluation/frozen/register'
import { verifyKept } from '../evaluation/frozen/verify'
import type { KnownPeriod } from '../evaluation/periods'
import type { Warehouse } from '../warehouse'
import type { PeriodDetail, PeriodInfo, PeriodOffice, Proposal, RevisionInfo } from './period'
import { notFrozen, unknownRevision } from './period-mistakes'

/** Years first, then halves, quarters and months, the newest year and the newest part first. */
const newestFirst = (a: string, b: string): number => {
  const [one, other] = [parsePeriod(a)!, parsePeriod(b)!]
  const kinds = ['year', 'half', 'quarter', 'month']
  return other.year - one.year || kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.start < other.start ? 1 : -1)
}

/** The life of the periods of a store. */
export class Periods implements PeriodOffice {
  private readonly proposed: Proposals

  /** @param known periods that the data speak of. */
  constructor(
    private readonly warehouse: Warehouse,
    evaluations: Evaluations,
    private readonly known: () => Promise<readonly KnownPeriod[]>,
  ) {
    this.proposed = new Proposals(warehouse, evaluations)
  }

  /** Every period with its state. */
  async list(): Promise<PeriodInfo[]> {
    const [known, states, kept] = [await this.known(), await periodStates(this.warehouse), await keptPeriods(this.warehouse)]
    const newest = new Map(kept.map((one) => [one.period, one]))
    const live = new Map(known.map((one) => [one.id, one]))
    return [...new Set([...live.keys(), ...newest.keys()])].sort(newestFirst).map((id) => {
      const state = states.get(id) ?? 'open'
      const one = state === 'open' ? undefined : newest.get(id)
      return { id, asOf: one ? one.effectiveAsOf : (live.get(id)?.asOf ?? null), state, revision: one?.revision ?? null, hash: one?.hash ?? null }
    })
  }

  /** Proposals as far as they are known, for a page that must not wait. */
  async proposals(): Promise<{ readonly proposals: readonly { readonly period: string; readonly figures: number }[]; readonly complete: boolean }> {
    const { proposals, complete } = await this.proposed.soFar()
    return { proposals: proposals.map(({ period, changes }) => ({ period, figures: changes.length })), complete }
  }

  async periods(): Promise<PeriodDetail[]> {
    const [listed, steps, kept, proposals] = [await this.list(), await transitions(this.warehouse), await keptPeriods(this.warehouse), await this.proposed.all()]
    return listed.map((info) => detailOf(info, steps.get(info.id) ?? [], kept.filter(({ period }) => period === info.id), proposals.find(({ period }) => period === info.id) ?? null))
  }

  async period(id: string): Promise<PeriodDetail> {
    const period = askedPeriod(id)
    const info = (await this.list()).find((one) => one.id === period.id)
    const [steps, kept, proposal] = [await transitionsOf(this.warehouse, period.id), await keptPeriods(this.warehouse, period.id), await this.proposed.ofPeriod(period.id)]
    return detailOf(info ?? { id: period.id, asOf: null, state: 'open', revision: null, hash: null }, steps, kept, proposal)
  }

  async changes(period: string, revision: number): Promise<FigureChange[]> {
    const kept = await this.kept(period, revision)
    return changesOf(frozenFolder(this.warehouse.folder, kept.period, kept.revision))
  }

  async freeze(request: Parameters<PeriodOffice['freeze']>[0]): Promise<PeriodDetail> {
    await freezePeriod(this.warehouse, request)
    return this.period(request.period)
  }

  async revise(request: Parameters<PeriodOffice['revise']>[0]): Promise<PeriodDetail> {
    await revisePeriod(this.warehouse, request)
    return this.period(request.period)
  }

  async move(request: Parameters<PeriodOffice['move']>[0]): Promise<PeriodDetail> {
    await movePeriod(this.warehouse, request)
    return this.period(request.period)
  }

  async verify(period: string, revision?: number): Promise<Awaited<ReturnType<PeriodOffice['verify']>>> {
    return verifyKept(this.warehouse, await this.kept(period, revision))
  }

  private async kept(period: string, revision?: number): Promise<KeptPeriod> {
    const { id } = askedPeriod(period)
    const all = await keptPeriods(this.warehouse, id)
    const newest = all.at(-1)
    if (!newest) throw notFrozen(id)
    const found = revision === undefined ? newest : all[revision]
    if (!found) throw unknownRevision(id, revision ?? 0, newest.revision)
    return found
  }
}

function detailOf(info: PeriodInfo, transitions: readonly PeriodTransition[], kept: readonly KeptPeriod[], proposal: Proposal | null): PeriodDetail {
  const revisions = kept.map(({ period: _, sums: __, inputs: ___, ...one }): RevisionInfo => {
    const { who, at, why } = transitions.find(({ revision }) => revision === one.revision)!
    return { ...one, who, at, why }
  })
  return { ...info, over: isOver(askedPeriod(info.id), info.asOf), next: stepsFrom(info.state).map(({ to, deed }) => ({ to, deed })), transitions, revisions, proposal }
}
