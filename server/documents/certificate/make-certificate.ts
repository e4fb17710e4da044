import { exportName, exportWords } from '../../../metrics/export/export-table'
import { type CertificatePurpose, certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import { bulletinFile } from '../../bulletin'
import { departmentsOn } from '../../evaluation/frame'
import { identityIn } from '../../office/office-identity'
import type { Made, Making } from '../making'
import { knownProjects, projectEntries, projectStatus, waits } from '../project-status'
import type { CertificateRequest } from '../request'
import type { CertificateContent } from './certificate'
import { newCode } from './code'
import { composeCertificate } from './compose'
import { certificateMessages as words } from './messages'
import { noProjectRecords, unknownProject } from './mistakes'
import { enterCertificate, type KeptCertificate, keptCertificate } from './register'

/** At most so many entries are listed. */
const mostListed = 100

/** A file system takes names of 255 bytes: a Chinese character is three of them. */
const longestName = 40

/** What the plan says of each purpose. */
const clauses: Readonly<Record<CertificatePurpose, string>> = { acceptance: '二（一）3，二（五），三（二）', maintenance: '二（一）3，二（五）', budget: '二（五）' }

/** What the records say of a project. */
async function contentOf({ warehouse, office }: Making, { project, purpose, asOf: asked, issuedOn }: CertificateRequest): Promise<CertificateContent> {
  const asOf = await knownProjects(warehouse, asked ?? issuedOn)
  if (asOf === null) throw noProjectRecords()
  const status = await projectStatus(warehouse, asOf, project)
  if (!status) throw unknownProject(project, asOf)
  const { sample } = await office.overview()
  const departments = await departmentsOn(warehouse, asOf)
  const missing = waits(status)
  return {
    purpose,
    project,
    title: status.title,
    department: status.department,
    departmentName: departments.find(({ code }) => code === status.department)?.name ?? status.department,
    kind: status.kind,
    budgetYear: status.budget_year,
    asOf,
    issuedOn,
    office: (await identityIn(warehouse, { sample, departments })).settings.name,
    sample,
    total: status.entries,
    approved: status.approved,
    since: status.since,
    entries: await projectEntries(warehouse, asOf, status, mostListed),
    missing,
    outcome: missing !== null ? 'should-wait' : status.suspended || status.fiscal_funded === false ? 'not-bound' : 'may-go-on',
    clause: clauses[purpose],
  }
}

/**
 * The certificate of a project.
 *
 * @param again gives the last one that was made for the request once more, as it was, where there is one.
 * @throws Mistake where there are no records, or no such project.
 */
export async function makeCertificate(making: Making, request: CertificateRequest, who: string, again: boolean): Promise<Made> {
  const kept = again ? await keptCertificate(making.warehouse, request) : null
  const certificate: KeptCertificate = kept ?? { code: newCode(), content: await contentOf(making, request) }
  const { asOf, project, title, purpose } = certificate.content
  return {
    file: exportName({ title: `${words.name}_${certificatePurposes[purpose].zh}`, period: [...`${project}_${title}`].slice(0, longestName).join(''), asOf }, 'docx', exportWords.asOf.zh),
    asOf,
    revision: null,
    chunks: chunksOf(certificate),
    enter: kept ? undefined : (session) => enterCertificate(session, certificate, request, who),
  }
}

async function* chunksOf(certificate: KeptCertificate): AsyncIterable<Uint8Array> {
  yield await bulletinFile(composeCertificate(certificate), 'docx')
}
