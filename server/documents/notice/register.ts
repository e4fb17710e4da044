import type { Session } from '../../warehouse'
import { wallTime } from '../../warehouse/wall-clock'
import { demandFree, nextSerial } from '../../office/document-numbers'
import type { NoticeRequest } from '../request'
import { newCode } from '../certificate/code'
import { type CheckedNotice, type NoticeContent, noticeContent, type NumberedNotice } from './notice'

/** Notices of one request: what is equal in all of them. */
export interface NoticeSeries extends Pick<NoticeRequest, 'form' | 'period' | 'issuedOn' | 'replyDays'> {
  readonly revision: number
}

/** A notice with the code that its paper bears. */
export interface KeptNotice {
  readonly code: string
  readonly content: NoticeContent
}

interface Row {
  readonly code: string
  readonly content: string
}

const keptOf = ({ code, content }: Row): KeptNotice => ({ code, content: noticeContent.parse(JSON.parse(content)) })

/** Numbers and codes of the notices of one request: each department's is given once, and the same whenever it is asked for again. */
export interface NoticeNumbers {
  /** @param said what the notice says beside its number; of one that was given before it is not looked at. */
  of(said: Omit<NoticeContent, 'number'>): KeptNotice
  /** Enters those that were given anew. @throws Mistake where another has taken a number meanwhile; then none is entered. */
  enter(session: Session, who: string): Promise<void>
}

/** @param abbreviation 机关代字 of the numbers. */
export async function noticeNumbers(session: Session, abbreviation: string, { form, period, revision, issuedOn, replyDays }: NoticeSeries): Promise<NoticeNumbers> {
  const rows = await session.query<Row>(
    `SELECT code, content FROM numbered_notice
     WHERE form = :form AND period = :period AND revision = CAST(:revision AS INTEGER) AND issued_on = CAST(:issued_on AS DATE) AND reply_days = CAST(:reply_days AS INTEGER)`,
    { form, period, revision, issued_on: issuedOn, reply_days: replyDays },
  )
  const kept = new Map(rows.map(keptOf).map((one) => [one.content.department, one]))
  const year = Number(issuedOn.slice(0, 4))
  const first = await nextSerial(session, abbreviation, year)
  const given: KeptNotice[] = []
  return {
    of(said) {
      const before = kept.get(said.department)
      if (before) return before
      const one = { code: newCode(), content: { ...said, number: `${abbreviation}〔${year}〕${first + given.length}号` } }
      given.push(one)
      kept.set(said.department, one)
      return one
    },
    async enter(inside, who) {
      await demandFree(inside, given.map(({ content }) => content.number))
      for (const [place, { code, content }] of given.entries())
        await inside.run(
          `INSERT INTO numbered_notice (number, code, document_number, abbreviation, year, serial, form, period, revision, department, issued_on, reply_days, content, who, made_at)
           SELECT COALESCE(MAX(number), 0) + 1, :code, :document_number, :abbreviation, CAST(:year AS INTEGER), CAST(:serial AS INTEGER), :form, :period, CAST(:revision AS INTEGER), :department,
             CAST(:issued_on AS DATE), CAST(:reply_days AS INTEGER), :content, :who, CAST(:at AS TIMESTAMP) FROM numbered_notice`,
          { code, document_number: content.number, abbreviation, year, serial: first + place, form, period, revision, department: content.department, issued_on: issuedOn, reply_days: replyDays, content: JSON.stringify(content), who, at: wallTime() },
        )
    },
  }
}

/** Notices that bear a number, of a period or of all, the newest first. */
export const noticesIn = async (session: Session, period: string | null): Promise<NumberedNotice[]> =>
  (
    await session.query<Row & { readonly who: string; readonly at: string }>(
      'SELECT code, content, who, made_at AS "at" FROM numbered_notice WHERE CAST(:period AS VARCHAR) IS NULL OR period = CAST(:period AS VARCHAR) ORDER BY number DESC',
      { period },
    )
  ).map(({ who, at, ...row }) => ({ ...keptOf(row).content, code: row.code, who, at }))

/** What the notice of a code said, and whether it stands; null where there is none. */
export async function checkNotice(session: Session, code: string): Promise<CheckedNotice | null> {
  const [row] = await session.query<Row & { readonly replaced: string | null }>(
    `SELECT n.code, n.content, (SELECT CAST(MIN(l.made_at) AS DATE) FROM numbered_notice l
       WHERE l.form = n.form AND l.period = n.period AND l.department = n.department AND l.number > n.number) AS replaced
     FROM numbered_notice n WHERE n.code = :code`,
    { code },
  )
  if (!row) return null
  const { basis: _, replyDays: __, ...said } = keptOf(row).content
  return { paper: 'notice', ...said, code, state: row.replaced === null ? 'stands' : 'replaced', endedOn: row.replaced }
}
