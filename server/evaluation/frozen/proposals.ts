import { indicators } from '../../../metrics/indicators'
import { figureChanges } from '../../../metrics/scoring/figure-change'
import type { Scheme } from '../../../metrics/schemes'
import { Mistake } from '../../office/mistake'
import type { Proposal } from '../../office/period'
import type { Warehouse } from '../../warehouse'
import type { Evaluations } from '../evaluations'
import { canonical, type Json } from './canonical-line'
import { frozenFolder, manifestOf } from './frozen-folder'
import { inputsMark } from './inputs-mark'
import type { KeptIndicator } from './judgement'
import { type KeptPeriod, keptPeriods, periodStates } from './register'

const same = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json)

/** What is proposed for every period whose kept figures the records as they are now would move. */
export class Proposals {
  /** By data, period and revision. */
  private readonly made = new Map<string, Promise<Proposal | null>>()
  private readonly known = new Map<string, Proposal | null>()
  private mark = ''

  constructor(
    private readonly warehouse: Warehouse,
    private readonly evaluations: Evaluations,
  ) {}

  /** Every proposal, worked out where it is not known yet. */
  async all(): Promise<Proposal[]> {
    const found: Proposal[] = []
    for (const one of await this.standing()) {
      const proposal = await this.of(one)
      if (proposal) found.push(proposal)
    }
    return found
  }

  /** The proposal for one period; null where nothing would move. */
  async ofPeriod(period: string): Promise<Proposal | null> {
    const one = (await this.standing()).find((kept) => kept.period === period)
    return one ? this.of(one) : null
  }

  /** The proposals that are known by now; what is not is worked out meanwhile. */
  async soFar(): Promise<{ readonly proposals: readonly Proposal[]; readonly complete: boolean }> {
    const standing = await this.standing()
    const complete = standing.every((one) => this.known.has(keyOf(one)))
    // Whoever asks for all of them meets the error.
    if (!complete) this.all().catch(() => undefined)
    return { proposals: standing.flatMap((one) => this.known.get(keyOf(one)) ?? []), complete }
  }

  /** The newest figures of each frozen period that were made from other data or rules than there are now. */
  private async standing(): Promise<KeptPeriod[]> {
    const [mark, states, kept] = [await inputsMark(this.warehouse), await periodStates(this.warehouse), await keptPeriods(this.warehouse)]
    if (mark !== this.mark) {
      this.mark = mark
      this.made.clear()
      this.known.clear()
    }
    return kept.filter((one, index) => kept[index + 1]?.period !== one.period && (states.get(one.period) ?? 'open') !== 'open' && one.inputs !== mark)
  }

  private of(one: KeptPeriod): Promise<Proposal | null> {
    const [key, mark] = [keyOf(one), this.mark]
    const made = this.made.get(key) ?? this.work(one)
    this.made.set(key, made)
    made.then(
      (proposal) => mark === this.mark && this.known.set(key, proposal),
      () => this.made.delete(key),
    )
    return made
  }

  private async work(one: KeptPeriod): Promise<Proposal | null> {
    try {
      return await this.compared(one)
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      const { period, revision } = one
      return { period, revision, changes: [], batches: { added: [], gone: [] }, rules: [], schemeChanged: false, trouble: error.detail }
    }
  }

  private compared({ period, revision, scheme, asOf }: KeptPeriod): Promise<Proposal | null> {
    return this.evaluations.use({ period, revision }, (kept) =>
      this.evaluations.useLive({ period, scheme, asOf }, async (live) => {
        const changes = figureChanges(await kept.ranking(), await live.ranking())
        if (changes.length === 0) return null
        const { batches } = await manifestOf(frozenFolder(this.warehouse.folder, period, revision))
        const then = new Set(Object.values(batches))
        const now = new Set((await this.warehouse.query<{ id: number }>("SELECT id FROM batch WHERE status = 'loaded' ORDER BY id")).map(({ id }) => id))
        return {
          period,
          revision,
          changes,
          batches: { added: [...now].filter((id) => !then.has(id)), gone: [...then].filter((id) => !now.has(id)).sort((a, b) => a - b) },
          rules: [...kept.indicators.values()].filter((one) => !sameRule(one as KeptIndicator)).map(({ id }) => id),
          schemeChanged: !same(withoutRules(kept.asked.scheme), withoutRules(live.asked.scheme)),
          trouble: null,
        }
      }),
    )
  }
}

const keyOf = ({ period, revision, hash }: KeptPeriod): string => [period, revision, hash].join(' ')

/** The rules that the office decided come with the data. */
const withoutRules = ({ deadlineRules: _, ...scheme }: Scheme): object => scheme

/** Whether an indicator judges as it did. */
const sameRule = ({ sql: _, parameters: __, ...kept }: KeptIndicator): boolean => same(kept, indicators.get(kept.id) ?? null)
