import type { Session } from '../../warehouse'
import { wallTime } from '../../warehouse/wall-clock'
import type { CertificateRequest } from '../request'
import { type CertificateContent, certificateContent, type CertificateWithdrawal, type CheckedCertificate } from './certificate'
import { readCode } from './code'
import { alreadyWithdrawn, mistypedCode, unknownCertificate } from './mistakes'

/** A certificate that was made. */
export interface KeptCertificate {
  readonly code: string
  readonly content: CertificateContent
}

interface Row {
  readonly code: string
  readonly content: string
}

const contentOf = ({ content }: Row): CertificateContent => certificateContent.parse(JSON.parse(content))

/** The last certificate that was made for a request; null where there is none. */
export async function keptCertificate(session: Session, request: CertificateRequest): Promise<KeptCertificate | null> {
  const [row] = await session.query<Row>('SELECT code, content FROM certificate WHERE request = :request ORDER BY number DESC LIMIT 1', { request: JSON.stringify(request) })
  return row ? { code: row.code, content: contentOf(row) } : null
}

/** Keeps a certificate; it replaces those of the same project and purpose. */
export async function enterCertificate(session: Session, { code, content }: KeptCertificate, request: CertificateRequest, who: string): Promise<void> {
  await session.run(
    `INSERT INTO certificate (number, code, project, purpose, request, content, who, made_at)
     SELECT COALESCE(MAX(number), 0) + 1, :code, :project, :purpose, :request, :content, :who, CAST(:at AS TIMESTAMP) FROM certificate`,
    { code, project: content.project, purpose: content.purpose, request: JSON.stringify(request), content: JSON.stringify(content), who, at: wallTime() },
  )
}

const checkSql = `
SELECT c.code, c.content,
  (SELECT CAST(MIN(w.made_at) AS DATE) FROM certificate_withdrawal w WHERE w.code = c.code) AS withdrawn,
  (SELECT CAST(MIN(l.made_at) AS DATE) FROM certificate l WHERE l.number > c.number AND l.project = c.project AND l.purpose = c.purpose) AS replaced
FROM certificate c WHERE c.code = :code`

/** What a certificate said, and whether it stands. @throws Mistake for a code that is mistyped, and for one that was never given. */
export async function checkCertificate(session: Session, typed: string): Promise<CheckedCertificate> {
  const code = readCode(typed)
  if (code === null) throw mistypedCode()
  const [row] = await session.query<Row & { readonly withdrawn: string | null; readonly replaced: string | null }>(checkSql, { code })
  if (!row) throw unknownCertificate()
  const state = row.withdrawn !== null ? 'withdrawn' : row.replaced !== null ? 'replaced' : 'stands'
  return { paper: 'certificate', ...contentOf(row), code, state, endedOn: row.withdrawn ?? row.replaced }
}

/** Takes a certificate back, for a reason that is kept. @throws Mistake where there is none, or it was taken back before. */
export async function withdrawCertificate(session: Session, { code: typed, who, why }: CertificateWithdrawal): Promise<CheckedCertificate> {
  const { code, state } = await checkCertificate(session, typed)
  if (state === 'withdrawn') throw alreadyWithdrawn(code)
  await session.run('INSERT INTO certificate_withdrawal (code, who, made_at, why) VALUES (:code, :who, CAST(:at AS TIMESTAMP), :why)', { code, who, why, at: wallTime() })
  return checkCertificate(session, code)
}
