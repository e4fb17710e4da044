import { basename, resolve } from 'node:path'
import { Appeals } from '../appeals/appeals'
import { actingAs } from '../audit/acting'
import { Audit } from '../audit/audit'
import { audited } from '../audit/audited'
import { verifyAudit } from '../audit/verify'
import { bulletinFile } from '../bulletin'
import { accountOffice, doorOffice } from '../access/account-office'
import { openAccess } from '../access/access'
import { understood } from '../evaluation/asked'
import { answersMark, dataVersion } from '../evaluation/data-version'
import { evaluationsWithin } from '../evaluation/cut'
import { Evaluations } from '../evaluation/evaluations'
import { finishFrozen } from '../evaluation/frozen/finish-frozen'
import { defaultOf, periodsOf } from '../evaluation/periods'
import { previewRanking } from '../evaluation/preview'
import { schemeDraft } from '../evaluation/scheme-draft'
import { removeSnapshots } from '../evaluation/snapshot'
import { Snapshots } from '../evaluation/snapshots'
import { decide, fittingProfile, importFiles, openProfile, preview, profilesIn, profileText, putProfile, readableProfiles, rejectSheet, releaseHeld, removeProfile, sampleFile, suggestProfile, Uploads, withdrawBatch } from '../intake'
import { Messages } from '../notify/messages'
import { type Rounds, startRounds } from '../notify/rounds'
import type { AllowedHosts } from '../pull/allowed-hosts'
import { pull } from '../pull/pull'
import { type Schedule, startSchedule } from '../pull/schedule'
import { addSource, removeSource, sourcesIn } from '../pull/sources'
import type { Settings } from '../settings/settings'
import { openWarehouse } from '../warehouse'
import { batchesIn, rejectsIn } from './batches'
import { Bulletins } from './bulletins'
import { decisionsOf } from './decisions'
import { DocumentRuns } from './document-runs'
import { Documents } from './documents'
import { figureOffice } from './figures'
import { within } from './within'
import { worded } from './worded'
import { finishIssued } from './issued-folder'
import { issuedIn } from './issued-register'
import { lineageOf } from './lineage'
import type { HoldingOffice, Office } from './office'
import { version } from '../../package.json'
import { Periods } from './periods'
import { schemePreview } from './preview'
import { remembered } from './remembered'
import { sourceHealth } from './source-health'
import { unmatchedNames } from './unmatched'
import { underWay } from './work'
import { goneFrom } from './gone'

export interface OfficeTerms {
  /** Hosts that sources may be fetched from; every one by default. */
  readonly pullFrom?: AllowedHosts
}

/**
 * The office of a data folder that this process opens; nobody else may hold it.
 *
 * @param settings what the office has set beside its data.
 * @throws Mistake when the folder is held by another process or cannot be written.
 */
export async function openOffice(dataDir: string, settings: Settings = {}, { pullFrom = null }: OfficeTerms = {}): Promise<HoldingOffice> {
  const warehouse = await openWarehouse(resolve(dataDir))
  await removeSnapshots(warehouse.folder)
  await finishFrozen(warehouse)
  await finishIssued(warehouse.folder, new Set((await issuedIn(warehouse)).map(({ id }) => id)))
  const audit = await Audit.open(warehouse)
  const evaluations = new Evaluations(warehouse)
  const appeals = new Appeals(warehouse, evaluations)
  const snapshots = new Snapshots(warehouse)
  const access = await openAccess(warehouse, undefined, settings)
  const uploads = worded(new Uploads(warehouse.temporary), warehouse.folder)
  let schedule: Schedule | null = null
  let rounds: Rounds | null = null
  const planned = async (): Promise<void> => schedule?.set(await sourcesIn(warehouse))

  const knownPeriods = remembered(() => dataVersion(warehouse), () => periodsOf(warehouse))
  const periods = new Periods(warehouse, evaluations, knownPeriods)

  const figures = figureOffice(warehouse, evaluations, snapshots, periods)

  const runs = new DocumentRuns(warehouse)

  const bulletins = new Bulletins(warehouse, evaluations, figures.beside, knownPeriods, runs, () => access.accounts.any)

  const questions: Pick<Office, 'overview'> = {
    async overview() {
      const work = underWay(warehouse.work())
      const [batches, known, listed, mark, proposed, failed] = await Promise.all([batchesIn(warehouse), knownPeriods(), periods.list(), answersMark(warehouse), periods.proposals(), runs.failed()])
      return {
        sample: batches.some(({ sample }) => sample),
        version,
        empty: !batches.some(({ status }) => status === 'loaded'),
        dataVersion: mark,
        periods: listed,
        proposals: proposed.proposals,
        proposalsComplete: proposed.complete,
        defaultPeriod: defaultOf(known),
        failedPulls: (await sourcesIn(warehouse)).flatMap(({ id, last }) => (last?.outcome === 'failed' ? [{ source: id, at: last.startedAt, message: last.message }] : [])),
        failedRuns: failed.flatMap(({ number, kind, startedAt, reason }) => (reason ? [{ number, kind, at: startedAt, reason }] : [])),
        work,
      }
    },
  }

  const messages = new Messages(warehouse, evaluations, access.accounts, settings, async () => defaultOf(await knownPeriods()))

  const documents = new Documents(
    { warehouse, evaluations, office: { ...questions, ...figures, batches: () => batchesIn(warehouse), decisions: (type) => decisionsOf(warehouse, type) } },
    runs,
    { issue: (request) => office.issue(request), fileOf: (sha256, format) => bulletins.fileOf(sha256, format) },
  )

  const here: HoldingOffice = {
    ...questions,
    ...figures,
    within: (scope) => within(office, scope, figureOffice(warehouse, evaluationsWithin(warehouse, evaluations, scope), snapshots, periods)),
    async preview({ draft, ...query }) {
      const scheme = schemeDraft(draft)
      const now = await evaluations.useLive(query, (evaluation) => evaluation.ranking())
      return schemePreview(now, await previewRanking(warehouse, understood(query), scheme))
    },
    sourceHealth: () => sourceHealth(warehouse),
    departmentNames: () => warehouse.query("SELECT code, name FROM department WHERE valid_to = DATE '9999-12-31' ORDER BY code"),
    lineage: (code) => lineageOf(warehouse, code),
    batches: () => batchesIn(warehouse),
    rejects: (batch) => rejectsIn(warehouse, batch),
    rejectSheet: (batch, language) => rejectSheet(warehouse, batch, language),
    unmatched: () => unmatchedNames(warehouse),
    gone: (query) => goneFrom(warehouse, query),
    decisions: (type) => decisionsOf(warehouse, type),
    decide: (request) => decide(warehouse, request),
    profiles: () => profilesIn(warehouse),
    profile: (name) => profileText(warehouse, name),
    putProfile: (request) => putProfile(warehouse, request),
    removeProfile: (request) => removeProfile(warehouse, request),
    sources: () => sourcesIn(warehouse),
    addSource: async (request) => {
      await addSource(warehouse, request, pullFrom)
      await planned()
    },
    removeSource: async (request) => {
      await removeSource(warehouse, request)
      await planned()
    },
    pull: (id) => pull(warehouse, id, { hosts: pullFrom }),
    release: (request) => releaseHeld(warehouse, request),
    withdraw: (request) => withdrawBatch(warehouse, request),
    work: () => Promise.resolve(underWay(warehouse.work())),
    import: (request, progress) => importFiles(warehouse, request, progress),
    makeDocument: (order) => documents.makeDocument(order),
    documentRuns: () => documents.documentRuns(),
    repeatRun: (again) => documents.repeatRun(again),
    documentFile: (number, format) => documents.documentFile(number, format),
    verified: (code) => documents.verified(code),
    notices: (period) => documents.notices(period),
    withdrawCertificate: (request) => documents.withdrawCertificate(request),
    bulletin: ({ format = 'docx', ...query }) => bulletinFile(bulletins.document(query), format),
    bulletinDocument: (query) => bulletins.document(query),
    identity: () => bulletins.identity(),
    setIdentity: (request) => bulletins.setIdentity(request),
    edits: (period) => bulletins.edits(period),
    edit: (request) => bulletins.edit(request),
    issue: (request) => bulletins.issue(request),
    issued: (period) => bulletins.issued(period),
    issuedFile: (id, format) => bulletins.issuedFile(id, format),
    uploads,
    access,
    ...accountOffice(access),
    ...doorOffice(access),
    previewUploads: async (ids, profile, encodings) => {
      const files = await uploads.paths(ids)
      const known = await warehouse.query<{ text: string }>('SELECT text FROM department_name')
      const { profile: opened } = await openProfile(warehouse, profile)
      return preview({ profile: opened, files, encodings, departments: known.length > 0 ? known.map(({ text }) => text) : null, rows: 12 })
    },
    fitUploads: async (ids, encodings) => fittingProfile(await readableProfiles(warehouse), (await uploads.paths(ids)).map((path) => ({ path, name: basename(path) })), encodings),
    suggestProfile: async (ids, encodings) => suggestProfile(await Promise.all((await uploads.paths(ids)).map((path) => sampleFile(path, encodings)))),
    importUploads: async (ids, request, progress) => {
      const files = await uploads.paths(ids)
      const result = await importFiles(warehouse, { ...request, files }, progress)
      if (result.batch.status === 'loaded') await uploads.forget(ids)
      return result
    },
    periods: () => periods.periods(),
    period: (id) => periods.period(id),
    changes: (period, revision) => periods.changes(period, revision),
    freeze: (request) => periods.freeze(request),
    revise: (request) => periods.revise(request),
    move: (request) => periods.move(request),
    verify: (period, revision) => periods.verify(period, revision),
    schedule: async (failed) => {
      schedule = startSchedule((id) => actingAs({ who: 'shuping', otherwise: '', from: 'schedule' }, () => office.pull(id)), failed)
      rounds = startRounds(() => office.tell(), (error) => failed('messages', error))
      await planned()
    },
    messages: (to) => messages.messages(to),
    unreadMessages: (to) => messages.unreadMessages(to),
    readMessages: (to, upTo) => messages.readMessages(to, upTo),
    messageChoice: (to) => messages.messageChoice(to),
    chooseMessages: (to, choice) => messages.chooseMessages(to, choice),
    tell: () => messages.tell(),
    appeals: (query, speaker) => appeals.appeals(query, speaker),
    appeal: (number, speaker) => appeals.appeal(number, speaker),
    fileAppeal: (request, speaker) => appeals.fileAppeal(request, speaker),
    stepAppeal: (request, speaker) => appeals.stepAppeal(request, speaker),
    previewAppeal: (request) => appeals.previewAppeal(request),
    decideAppeal: (request) => appeals.decideAppeal(request),
    keepAppealFile: (name, body) => appeals.keepAppealFile(name, body),
    appealFile: (number, sha256, speaker) => appeals.appealFile(number, sha256, speaker),
    enter: (note) => audit.enter(note),
    audit: (query) => audit.page(query),
    auditRows: (filter) => audit.rows(filter),
    verifyAudit: () => verifyAudit(warehouse),
    async close() {
      schedule?.stop()
      messages.end()
      await rounds?.stop()
      await audit.settled()
      await warehouse.close()
    },
  }
  const office = audited(warehouse, audit, worded(here, warehouse.folder))
  return office
}
