import { mkdir, rm } from 'node:fs/promises'
import { figureChanges } from '../../../metrics/scoring/figure-change'
import { addDays } from '../../../metrics/time/day'
import { previousPeriod, type Period, yearBefore } from '../../../metrics/time/period'
import { type Deed, periodSteps } from '../../../metrics/time/period-state'
import type { FreezeRequest, PeriodDeed } from '../../office/period'
import { Mistake } from '../../office/mistake'
import { diskFull, noSuchStep, notFrozen, notOver, nothingToFreeze, nothingToRevise } from '../../office/period-mistakes'
import { type Session, StatementError, type Warehouse } from '../../warehouse'
import { today, wallTime } from '../../warehouse/wall-clock'
import { version } from '../../../package.json'
import { askedPeriod } from '../asked-period'
import { understood } from '../asked'
import { rankedIn } from '../ranked-in'
import { withRulesInForce } from '../live-evaluation'
import { periodsOf } from '../periods'
import { rankingFrom, type Thing } from './figure-things'
import { frozenFolder, type Manifest, partOf, sealFolder, settle } from './frozen-folder'
import { inputsMark } from './inputs-mark'
import { type Beside, keep } from './keep'
import { thingsIn } from './line-file'
import { enterKept, enterTransition, type KeptPeriod, keptPeriods, stateOf } from './register'

/** Another period as readers see it now: as it was kept, or by the records. */
async function besideOf(session: Session, dataDir: string, known: ReadonlySet<string>, view: Beside['view'], { id }: Period): Promise<Beside[]> {
  const state = await stateOf(session, id)
  const newest = state === 'open' ? undefined : (await keptPeriods(session, id)).at(-1)
  if (newest) {
    const ranking = rankingFrom('groups', await thingsIn<Thing>(frozenFolder(dataDir, id, newest.revision), 'ranking'))
    return [{ view, ranking, seal: { state, revision: newest.revision, hash: newest.hash } }]
  }
  if (!known.has(id)) return []
  return [{ view, ranking: await rankedIn(session, await withRulesInForce(session, understood({ period: id }))), seal: { state, revision: null, hash: null } }]
}

/** Whether an error says that there was no room to write. */
const wasFull = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC' || (error instanceof StatementError && /no space left|ENOSPC|failed to offload/i.test(error.message))

const wanted = { freeze: { zh: '冻结', en: 'frozen' }, revise: { zh: '勘误', en: 'revised' } } as const

/**
 * Keeps the figures of a period as they come from the records now, and enters the step. Everything is read as it stands
 * at one instant, written to a folder beside its place, had on the disk, and entered with the step at once: a process
 * that ends in between leaves the period as it was.
 */
async function kept(warehouse: Warehouse, { period: id, who, why }: PeriodDeed, deed: Exclude<Deed, 'move'>, check: (session: Session, period: Period) => Promise<{ unfinished: boolean }>): Promise<void> {
  const period = askedPeriod(id)
  const made: string[] = []
  try {
    const revision = await warehouse.transaction(async (session) => {
      const from = await stateOf(session, id)
      const step = periodSteps.find((one) => one.from === from && one.deed === deed)
      if (!step) throw noSuchStep(id, from, wanted[deed])
      const { unfinished } = await check(session, period)
      const earlier = await keptPeriods(session, id)
      const [before, revision] = [earlier.at(-1), earlier.length]
      const known = new Set((await periodsOf(session)).map((one) => one.id))
      const beside = [...(await besideOf(session, warehouse.folder, known, 'previous', previousPeriod(period))), ...(await besideOf(session, warehouse.folder, known, 'year-before', yearBefore(period)))]
      const then = before && rankingFrom('groups', await thingsIn<Thing>(frozenFolder(warehouse.folder, id, before.revision), 'ranking'))
      const part = partOf(warehouse.folder, id, revision)
      made.push(part)
      await rm(part, { recursive: true, force: true })
      await mkdir(part, { recursive: true, mode: 0o700 })
      const asked = await withRulesInForce(session, understood({ period: id, scheme: deed === 'revise' ? before?.scheme : undefined }))
      const { files, hash, lines, ranking, batches } = await keep(session, part, asked, beside)
      if (deed === 'revise' && hash === before?.hash) throw nothingToRevise(id, before.revision)
      const manifest: Manifest = { product: 'shuping', format: 1, period: id, revision, hash, lines, types: files.map(({ type }) => type), version, unfinished, who, at: wallTime(), why, batches }
      const changes = then ? figureChanges(then, ranking) : []
      const sums = await sealFolder(part, files, manifest, changes)
      const entry: KeptPeriod = {
        period: id,
        revision,
        hash,
        sums,
        scheme: asked.scheme.id,
        asOf: asked.asOf,
        effectiveAsOf: ranking.asOf,
        sample: ranking.sample,
        unfinished,
        version,
        inputs: await inputsMark(session),
        changes: changes.length,
      }
      await enterKept(session, entry)
      await enterTransition(session, id, { from, to: step.to, deed, revision, who, why })
      return revision
    })
    made.pop()
    await settle(warehouse.folder, id, revision)
  } catch (error) {
    for (const part of made) await rm(part, { recursive: true, force: true })
    if (!(error instanceof Mistake) && wasFull(error)) throw diskFull(warehouse.folder)
    throw error
  }
}

/** Whether the period is over, by the calendar and by the data; when not, what the data reach. */
async function endOf(session: Session, period: Period): Promise<{ readonly over: boolean; readonly known: string | null }> {
  const info = (await periodsOf(session)).find(({ id }) => id === period.id)
  if (!info) throw nothingToFreeze(period.id)
  if (today() < period.end) return { over: false, known: null }
  return { over: info.asOf === addDays(period.end, -1), known: info.asOf }
}

/**
 * Freezes a period.
 *
 * @throws Mistake when it is no period, has no data, is frozen already, or is not over and nothing says that this is meant.
 */
export const freezePeriod = (warehouse: Warehouse, request: FreezeRequest): Promise<void> =>
  kept(warehouse, request, 'freeze', async (session, period) => {
    const { over, known } = await endOf(session, period)
    if (!over && !request.unfinished) throw notOver(period.id, addDays(period.end, -1), known)
    return { unfinished: !over }
  })

/**
 * Revises a frozen period by the records as they are now, under the scheme that it was frozen with.
 *
 * @throws Mistake when its state does not allow it, or nothing would be different.
 */
export const revisePeriod = (warehouse: Warehouse, request: PeriodDeed): Promise<void> =>
  kept(warehouse, request, 'revise', async (session, period) => {
    if ((await keptPeriods(session, period.id)).length === 0) throw notFrozen(period.id)
    const { over } = await endOf(session, period)
    return { unfinished: !over }
  })
