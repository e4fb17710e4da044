import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { AccountWords } from '../access/account'
import type { MachineToken } from '../access/token'
import { recordTypes } from '../../metrics/records'
import type { AuditDeed } from '../../metrics/vocabulary/audit-deed'
import type { Appeal } from '../appeals/appeal'
import { appealsIn } from '../appeals/register'
import type { Json } from '../evaluation/frozen/canonical-line'
import { keptPeriods, stateOf } from '../evaluation/frozen/register'
import { ownText } from '../intake/profile/own-profiles'
import { decisionsOf } from '../office/decisions'
import type { DocumentRun } from '../office/document-runs'
import type { Batch, DecisionRequest, ImportRequest, ImportResult, WithdrawRequest } from '../office/batch'
import type { HoldingOffice } from '../office/office'
import { sourcesIn } from '../pull/sources'
import type { Warehouse } from '../warehouse'
import type { AuditNote } from './entry'

/** How a changing method is told of. */
export interface Telling<A extends readonly unknown[], R> {
  readonly deed: AuditDeed
  readonly told: (...args: A) => Pick<AuditNote, 'about' | 'period' | 'why' | 'who'>
  /** The thing that it changes, looked at before and after. */
  readonly state?: (warehouse: Warehouse, ...args: A) => Promise<Json>
  /** What came of it, where that says more than the state. */
  readonly result?: (result: R) => Json
}

/** Every method of the office is either told of or only reads: a new one is not forgotten. */
export type Tellings = {
  readonly [K in keyof HoldingOffice]: HoldingOffice[K] extends (...args: infer A) => Promise<infer R> ? 'reads' | Telling<A, R> : 'reads'
}

const batchState = async (warehouse: Warehouse, { batch }: WithdrawRequest): Promise<Json> => {
  const [row] = await warehouse.query<{ status: string }>('SELECT status FROM batch WHERE id = CAST(:batch AS INTEGER)', { batch })
  return row?.status ?? null
}

const periodState = async (warehouse: Warehouse, { period }: { readonly period: string }): Promise<Json> => {
  const kept = (await keptPeriods(warehouse, period)).at(-1)
  return { state: await stateOf(warehouse, period), revision: kept?.revision ?? null, hash: kept?.hash ?? null }
}

const appealTold = ({ number, period, department, state, items, steps }: Appeal): Json => ({
  appeal: number,
  period,
  department,
  state,
  items: items.map(({ indicator, subject, verdict, corrected }) => ({ indicator, subject, verdict, corrected })),
  files: steps.flatMap(({ files }) => files.map(({ name, sha256 }) => ({ name, sha256 }))),
})

const appealState = async (warehouse: Warehouse, { number }: { readonly number: number }): Promise<Json> => {
  const [found] = await appealsIn(warehouse, {}, number)
  return found ? appealTold(found) : null
}

const sourceState = async (warehouse: Warehouse, { id }: { readonly id: string }): Promise<Json> => {
  const found = (await sourcesIn(warehouse)).find((one) => one.id === id)
  return found ? { kind: found.kind, addresses: [...found.addresses], proxy: found.proxy, profile: found.profile, schedule: found.schedule } : null
}

/** The name that a profile says it has. */
const nameIn = (text: string): string => /^name:\s*([a-z0-9-]+)/m.exec(text)?.[1] ?? ''

/** Which document an office keeps under a name: all of them stay in the data folder. */
const profileState = async (warehouse: Warehouse, name: string): Promise<Json> => {
  const text = await ownText(warehouse, name)
  return text === null ? null : { sha256: createHash('sha256').update(text).digest('hex') }
}

/** The decision that stands for what is decided; a type that is not decided is refused by the office itself. */
const standingDecision = async (warehouse: Warehouse, { type, cells }: DecisionRequest): Promise<Json> => {
  const found = recordTypes.get(type)
  if (!found?.decision) return null
  const standing = (await decisionsOf(warehouse, type)).find((one) => one.standing && found.key.every((column) => one.cells[column] === (cells[column] ?? '')))
  return standing ? standing.cells : null
}

const batchTold = ({ id, status, rows, accepted, rejected, duplicate, files, held }: Batch): Json => ({ batch: id, status, held: held && { ...held }, rows, accepted, rejected, duplicate, files: files.map(({ name, sha256 }) => ({ name, sha256 })) })

const imported = ({ batch, repeated, removedSample }: ImportResult): Json => ({ ...(batchTold(batch) as object), repeated, removedSample })

const ofBatch = ({ batch, who, why }: WithdrawRequest) => ({ about: String(batch), who, why })
const ofPeriod = ({ period, who, why }: { readonly period: string; readonly who: string; readonly why: string }) => ({ about: period, period, who, why })
const ofImport = ({ files, who, why, release }: Pick<ImportRequest, 'who' | 'why' | 'release'> & { readonly files: readonly string[] }) => ({ about: files.map((file) => basename(file)).join(' '), who, why: release ?? why ?? null })

const accountTold = ({ name, roles, department, blocked }: AccountWords): Json => ({ name, roles, department, blocked })

const accountState = async (warehouse: Warehouse, id: string): Promise<Json> => {
  const [row] = await warehouse.query<{ name: string; roles: string; department: string | null; blocked: boolean }>('SELECT name, roles, department, blocked FROM account WHERE id = :id', { id })
  return row ? { ...row, roles: JSON.parse(row.roles) as Json } : null
}

const tokenTold = ({ profile, expiresAt, revoked }: MachineToken): Json => ({ profile, expiresAt, revoked: revoked && { ...revoked } })

const documentTold = ({ number, file, bytes, sha256 }: DocumentRun): Json => ({ run: number, file, bytes, sha256 })

export const deeds: Tellings = {
  import: { deed: 'import', told: ofImport, result: imported },
  importUploads: { deed: 'import', told: (ids, request) => ofImport({ ...request, files: ids }), result: imported },
  release: { deed: 'release', told: ofBatch, state: batchState },
  withdraw: { deed: 'withdrawal', told: ofBatch, state: batchState },
  decide: { deed: 'decision', told: ({ type, who, why }) => ({ about: type, who, why }), state: standingDecision },
  putProfile: { deed: 'profile', told: ({ text, who, why }) => ({ about: nameIn(text), who, why }), state: (warehouse, { text }) => profileState(warehouse, nameIn(text)) },
  removeProfile: { deed: 'profile-removal', told: ({ name, who, why }) => ({ about: name, who, why }), state: (warehouse, { name }) => profileState(warehouse, name) },
  profiles: 'reads',
  profile: 'reads',
  addSource: { deed: 'source', told: ({ id, who, why }) => ({ about: id, who, why }), state: sourceState },
  removeSource: { deed: 'source-removal', told: ({ id, who, why }) => ({ about: id, who, why }), state: sourceState },
  pull: { deed: 'pull', told: (id) => ({ about: id }), result: ({ outcome, batch, message }) => ({ outcome, batch, message: message && { ...message } }) },
  freeze: { deed: 'freeze', told: ofPeriod, state: periodState },
  revise: { deed: 'revision', told: ofPeriod, state: periodState },
  move: { deed: 'move', told: ofPeriod, state: periodState },
  setIdentity: { deed: 'settings', told: ({ who, why }) => ({ about: 'office', who, why }), result: ({ settings }) => ({ ...settings }) },
  edit: { deed: 'words', told: (request) => ({ ...ofPeriod(request), about: request.paragraph }), result: ([entry]) => (entry?.texts ? [...entry.texts] : null) },
  issue: { deed: 'issue', told: ofPeriod, state: periodState, result: ({ number, files }) => ({ number, files: files.map(({ name, sha256 }) => ({ name, sha256 })) }) },
  bulletin: { deed: 'document', told: ({ period }) => ({ about: 'bulletin', period }), result: (bytes) => ({ bytes: bytes.length }) },
  makeDocument: { deed: 'document', told: ({ request, who }) => ({ about: request.kind, period: 'period' in request ? request.period : null, who }), result: documentTold },
  repeatRun: { deed: 'document', told: ({ number, who }) => ({ about: String(number), who }), result: documentTold },
  verified: 'reads',
  notices: 'reads',
  withdrawCertificate: { deed: 'certificate-withdrawal', told: ({ code, who, why }) => ({ about: code, who, why }), result: ({ code, project, purpose, state }) => ({ code, project, purpose, state }) },
  identity: 'reads',
  edits: 'reads',
  issued: 'reads',
  issuedFile: 'reads',
  signIn: { deed: 'sign-in', told: ({ id }) => ({ about: id, who: id }), result: ({ account }) => account.roles },
  signInAs: { deed: 'sign-in', told: ({ id }) => ({ about: id, who: id }), result: ({ account }) => account.roles },
  setUp: { deed: 'account', told: ({ id }) => ({ about: id, who: id }), result: ({ account }) => account.roles },
  changePassword: { deed: 'password', told: (id) => ({ about: id, who: id }), result: () => null },
  leave: { deed: 'sign-out', told: (id) => ({ about: id, who: id }), result: () => null },
  sessions: 'reads',
  departmentNames: 'reads',
  endSession: { deed: 'sign-out', told: (id) => ({ about: id }), result: () => null },
  addAccount: { deed: 'account', told: ({ id, who }) => ({ about: id, who }), result: ({ account }) => accountTold(account) },
  changeAccount: { deed: 'account', told: ({ id }) => ({ about: id }), state: (warehouse, { id }) => accountState(warehouse, id) },
  resetPassword: { deed: 'password', told: (id) => ({ about: id }), result: () => null },
  signOut: { deed: 'sign-out', told: (id) => ({ about: id }), result: () => null },
  addToken: { deed: 'token', told: ({ id, who }) => ({ about: id, who }), result: ({ token }) => tokenTold(token) },
  revokeToken: { deed: 'token', told: ({ id, who }) => ({ about: id, who }), result: (token) => tokenTold(token) },
  tokens: 'reads',
  accounts: 'reads',
  access: 'reads',
  within: 'reads',
  documentRuns: 'reads',
  documentFile: 'reads',
  fileAppeal: { deed: 'appeal', told: ({ period, department, who, why }) => ({ about: department, period, who, why }), result: appealTold },
  stepAppeal: { deed: 'appeal', told: ({ number, who, why }) => ({ about: String(number), who, why }), state: appealState },
  decideAppeal: { deed: 'appeal', told: ({ number, who, why }) => ({ about: String(number), who, why }), state: appealState },
  messages: 'reads',
  unreadMessages: 'reads',
  readMessages: 'reads',
  messageChoice: 'reads',
  chooseMessages: { deed: 'settings', told: (to) => ({ about: `messages ${to}`, who: to }), result: ({ choice }) => ({ ...choice, ways: { ...choice.ways } }) },
  tell: 'reads',
  appeals: 'reads',
  appeal: 'reads',
  previewAppeal: 'reads',
  keepAppealFile: 'reads',
  appealFile: 'reads',
  enter: 'reads',
  audit: 'reads',
  auditRows: 'reads',
  verifyAudit: 'reads',
  overview: 'reads',
  work: 'reads',
  ranking: 'reads',
  facets: 'reads',
  verdicts: 'reads',
  verdictRows: 'reads',
  fixes: 'reads',
  tasks: 'reads',
  preview: 'reads',
  explain: 'reads',
  batches: 'reads',
  rejects: 'reads',
  unmatched: 'reads',
  rejectSheet: 'reads',
  gone: 'reads',
  decisions: 'reads',
  sources: 'reads',
  close: 'reads',
  beside: 'reads',
  snapshot: 'reads',
  definition: 'reads',
  pivot: 'reads',
  bulletinDocument: 'reads',
  overdue: 'reads',
  sourceHealth: 'reads',
  lineage: 'reads',
  schedule: 'reads',
  uploads: 'reads',
  previewUploads: 'reads',
  fitUploads: 'reads',
  suggestProfile: 'reads',
  periods: 'reads',
  period: 'reads',
  changes: 'reads',
  verify: 'reads',
}
