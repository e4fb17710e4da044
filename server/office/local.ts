import { resolve } from 'node:path'
import { indicators } from '../../metrics/indicators'
import { headlineIndicators } from '../../metrics/schemes/headline-indicators'
import { facetsOf, facetsSql } from '../../metrics/tally/facets'
import { unfilteredIndicators } from '../../metrics/tally/slice-sql'
import { rankDepartments } from '../../metrics/scoring/rank'
import { previousPeriod } from '../../metrics/time/period'
import { bulletinDocx, composeBulletin, type BulletinDocument } from '../bulletin'
import { understood } from '../evaluation/asked'
import { dataVersion } from '../evaluation/data-version'
import { countsOf } from '../evaluation/evaluation'
import { Evaluations } from '../evaluation/evaluations'
import { explain } from '../evaluation/explain'
import { defaultOf, periodsOf } from '../evaluation/periods'
import { previewRanking } from '../evaluation/preview'
import { schemeDraft } from '../evaluation/scheme-draft'
import { removeSnapshots } from '../evaluation/snapshot'
import { Snapshots } from '../evaluation/snapshots'
import { decide, importFiles, openProfile, preview, releaseHeld, sampleFile, suggestProfile, Uploads, withdrawBatch } from '../intake'
import { pull } from '../pull/pull'
import { type Schedule, startSchedule } from '../pull/schedule'
import { addSource, removeSource, sourcesIn } from '../pull/sources'
import { openWarehouse } from '../warehouse'
import { batchesIn, rejectsIn } from './batches'
import { decisionsOf } from './decisions'
import { findDepartment } from './find-department'
import { fixListOf } from './fixes'
import { findIndicator } from './find-indicator'
import type { EvaluationQuery, HoldingOffice, RankingAnswer, RankingQuery } from './office'
import { version } from '../../package.json'
import { pivotOf } from './pivot'
import { schemePreview } from './preview'
import { remembered } from './remembered'
import { verdictPage, verdictRowsOf } from './verdicts'

/**
 * The office of a data folder that this process opens; nobody else may hold it.
 *
 * @throws Mistake when the folder is held by another process or cannot be written.
 */
export async function openOffice(dataDir: string): Promise<HoldingOffice> {
  const warehouse = await openWarehouse(resolve(dataDir))
  await removeSnapshots(warehouse.folder)
  const evaluations = new Evaluations(warehouse)
  const snapshots = new Snapshots(warehouse)
  const uploads = new Uploads(warehouse.temporary)
  let schedule: Schedule | null = null
  const planned = async (): Promise<void> => schedule?.set(await sourcesIn(warehouse))

  const ranking = ({ group, slice = {}, ...query }: RankingQuery): Promise<RankingAnswer> =>
    evaluations.use(query, async (evaluation) => {
      const { frame, asked } = evaluation
      const counts = await countsOf(warehouse, evaluation, slice)
      return { ...rankDepartments(frame, asked.scheme, counts, { scope: group, unfiltered: unfilteredIndicators(slice) }), frame }
    })

  const periods = remembered(() => dataVersion(warehouse), () => periodsOf(warehouse))

  async function bulletinDocument(query: EvaluationQuery): Promise<BulletinDocument> {
    const { period, scheme } = await evaluations.use(query, async ({ asked }) => asked)
    const before = previousPeriod(period)
    const known = (await periods()).some(({ id }) => id === before.id)
    const loaded = (await batchesIn(warehouse)).filter(({ status }) => status === 'loaded')
    return composeBulletin({
      period,
      scheme,
      current: await ranking(query),
      previousPeriod: known ? before : null,
      previous: known ? await ranking({ period: before.id, scheme: query.scheme }) : null,
      indicators,
      sources: loaded.map(({ source, observedOn, notes }) => ({ source, observedOn, notes })),
    })
  }

  return {
    async overview() {
      const [batches, known, mark] = await Promise.all([batchesIn(warehouse), periods(), dataVersion(warehouse)])
      return {
        sample: batches.some(({ sample }) => sample),
        version,
        empty: !batches.some(({ status }) => status === 'loaded'),
        dataVersion: mark,
        periods: known,
        defaultPeriod: defaultOf(known),
        failedPulls: (await sourcesIn(warehouse)).flatMap(({ id, last }) => (last?.outcome === 'failed' ? [{ source: id, at: last.startedAt, message: last.message }] : [])),
      }
    },
    ranking,
    facets: ({ slice = {}, group, ...query }) =>
      evaluations.use(query, async ({ asked, schema }) => {
        const { text, parameters } = facetsSql(slice, group, headlineIndicators(asked.scheme), `${schema}.facet_tally`)
        return facetsOf(await warehouse.query(text, parameters))
      }),
    pivot: (query) => evaluations.use(query, (evaluation) => pivotOf(warehouse, evaluation, query)),
    verdicts: (query) => evaluations.use(query, (evaluation) => verdictPage(warehouse, evaluation, query)),
    verdictRows: (query) => verdictRowsOf(warehouse, evaluations, query),
    fixes: async ({ department, size = 50, ...query }) => {
      const figures = await ranking(query)
      return evaluations.use(query, (evaluation) => fixListOf(warehouse, evaluation, figures, department, size))
    },
    async preview({ draft, ...query }) {
      const scheme = schemeDraft(draft)
      const now = await ranking(query)
      return schemePreview(now, await previewRanking(warehouse, understood(query), scheme))
    },
    explain: ({ indicator: id, department, ...query }) => {
      const indicator = findIndicator(id)
      return evaluations.use(query, (evaluation) =>
        explain(warehouse, evaluation, indicator, department === undefined ? null : findDepartment(department, evaluation.frame.departments).code),
      )
    },
    batches: () => batchesIn(warehouse),
    rejects: (batch) => rejectsIn(warehouse, batch),
    decisions: (type) => decisionsOf(warehouse, type),
    decide: (request) => decide(warehouse, request),
    sources: () => sourcesIn(warehouse),
    addSource: async (request) => {
      await addSource(warehouse, request)
      await planned()
    },
    removeSource: async (request) => {
      await removeSource(warehouse, request)
      await planned()
    },
    pull: (id) => pull(warehouse, id),
    release: (request) => releaseHeld(warehouse, request),
    withdraw: (request) => withdrawBatch(warehouse, request),
    import: (request, progress) => importFiles(warehouse, request, progress),
    bulletin: async (query) => bulletinDocx(await bulletinDocument(query)),
    bulletinDocument,
    uploads,
    previewUploads: async (ids, profile) => {
      const files = await uploads.paths(ids)
      const known = await warehouse.query<{ text: string }>('SELECT text FROM department_name')
      return uploads.withProfile(profile, async (path) => preview({ profile: await openProfile(path), files, departments: known.length > 0 ? known.map(({ text }) => text) : null, rows: 12 }))
    },
    suggestProfile: async (id) => suggestProfile(await sampleFile((await uploads.paths([id]))[0]!)),
    importUploads: async (ids, request, progress) => {
      const files = await uploads.paths(ids)
      const result = await uploads.withProfile(request.profile, (profile) => importFiles(warehouse, { ...request, profile, files }, progress))
      if (result.batch.status === 'loaded') await uploads.forget(ids)
      return result
    },
    snapshot: (query) => evaluations.use(query, (evaluation, mark) => snapshots.of(`${mark} ${evaluation.schema}`, evaluation)),
    schedule: async (failed) => {
      schedule = startSchedule((id) => pull(warehouse, id), failed)
      await planned()
    },
    async close() {
      schedule?.stop()
      await warehouse.close()
    },
  }
}
