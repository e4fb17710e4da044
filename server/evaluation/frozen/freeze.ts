import { mkdir, rm } from 'node:fs/promises'
import { figureChanges } from '../../../metrics/scoring/figure-change'
import { addDays } from '../../../metrics/time/day'
import type { Period } from '../../../metrics/time/period'
import { type PeriodStep, periodSteps } from '../../../metrics/time/period-state'
import { version } from '../../../package.json'
import type { FreezeRequest, PeriodDeed } from '../../office/period'
import { noSuchStep, notFrozen, notOver, nothingToFreeze, nothingToRevise } from '../../office/period-mistakes'
import { works } from '../../office/work'
import type { Session, Warehouse } from '../../warehouse'
import { frugally } from '../../warehouse/frugal'
import { today, wallTime } from '../../warehouse/wall-clock'
import { understood } from '../asked'
import { askedPeriod } from '../asked-period'
import { withRulesInForce } from '../live-judge'
import { periodsOf } from '../periods'
import { besides } from './beside'
import { finishFrozen } from './finish-frozen'
import { keptRanking, partOf, sealFolder } from './frozen-folder'
import { inputsMark } from './inputs-mark'
import { keep } from './keep'
import { enterKept, enterTransition, keptPeriods, stateOf } from './register'

const wanted = { freeze: { zh: '冻结', en: 'frozen' }, revise: { zh: '勘误', en: 'revised' } } as const

type Keeping = 'freeze' | 'revise'

/** Whether the period may be kept, and whether it is over. @throws Mistake */
type Check = (session: Session, period: Period) => Promise<{ readonly unfinished: boolean }>

/** The step that a deed takes from the state of a period. @throws Mistake when there is none. */
async function stepOf(session: Session, period: string, deed: Keeping): Promise<PeriodStep> {
  const from = await stateOf(session, period)
  const step = periodSteps.find((one) => one.from === from && one.deed === deed)
  if (!step) throw noSuchStep(period, from, wanted[deed])
  return step
}

/** A folder for a revision, empty. */
async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes the figures of a period as a session sees them, and enters them with the step. */
async function entered(session: Session, dataDir: string, { period: id, who, why }: PeriodDeed, deed: Keeping, check: Check): Promise<void> {
  const period = askedPeriod(id)
  const { from, to } = await stepOf(session, id, deed)
  const { unfinished } = await check(session, period)
  const earlier = await keptPeriods(session, id)
  const [before, revision] = [earlier.at(-1), earlier.length]
  const folder = await emptied(partOf(dataDir, id, revision))
  const asked = await withRulesInForce(session, understood({ period: id, scheme: deed === 'revise' ? before?.scheme : undefined }))
  const { files, hash, lines, ranking, batches } = await keep(session, folder, asked, await besides(session, dataDir, period))
  if (deed === 'revise' && hash === before?.hash) throw nothingToRevise(id, before.revision)
  const changes = before ? figureChanges(await keptRanking(dataDir, before), ranking) : []
  const sums = await sealFolder(folder, files, { product: 'shuping', format: 1, period: id, revision, hash, lines, types: files.map(({ type }) => type), version, unfinished, who, at: wallTime(), why, batches }, changes)
  await enterKept(session, {
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
  })
  await enterTransition(session, id, { from, to, deed, revision, who, why })
}

/**
 * Keeps the figures of a period as they come from the records now, and enters the step. Everything is read as it stands
 * at one instant, written to a folder beside its place, had on the disk, and entered with the step at once: a process
 * that ends in between leaves the period as it was. Verdicts and lines of millions of records are sorted on the disk.
 */
async function kept(warehouse: Warehouse, request: PeriodDeed, deed: Keeping, check: Check): Promise<void> {
  try {
    await warehouse.transaction((session) => frugally(warehouse, () => entered(session, warehouse.folder, request, deed, check)), works[deed](request.period))
  } finally {
    // In a turn of its own, so that it meets nobody who is writing.
    await warehouse.transaction(() => finishFrozen(warehouse))
  }
}

/** Whether a period is over, by the calendar and by the data. @param asOf what its data reach, null without any. */
export const isOver = (period: Period, asOf: string | null): boolean => today() >= period.end && asOf === addDays(period.end, -1)

async function endOf(session: Session, period: Period): Promise<{ readonly over: boolean; readonly known: string | null }> {
  const info = (await periodsOf(session)).find(({ id }) => id === period.id)
  if (!info) throw nothingToFreeze(period.id)
  return { over: isOver(period, info.asOf), known: today() < period.end ? null : info.asOf }
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
