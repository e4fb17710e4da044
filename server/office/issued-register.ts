import type { Session } from '../warehouse'
import type { IssuedDocument, IssuedFile } from './bulletin'

interface Row extends Omit<IssuedDocument, 'files'> {
  readonly files: string
}

const columns = 'id, period, kind, revision, document_number AS "number", title, dated AS "date", signer, who, made_at AS "at", why, files'

/** What was issued, of a period or of all, the newest first. */
export const issuedIn = async (session: Session, period: string | null = null): Promise<IssuedDocument[]> =>
  (await session.query<Row>(`SELECT ${columns} FROM issued_document WHERE CAST(:period AS VARCHAR) IS NULL OR period = CAST(:period AS VARCHAR) ORDER BY id DESC`, { period })).map(({ files, ...one }) => ({ ...one, files: JSON.parse(files) as IssuedFile[] }))

/** Enters a document that is on the disk. */
export const enterIssued = (session: Session, { number, date, at, files, ...one }: IssuedDocument, numbered: { readonly abbreviation: string; readonly year: number; readonly serial: number }): Promise<number> =>
  session.run(
    `INSERT INTO issued_document (id, period, kind, revision, document_number, abbreviation, year, serial, title, dated, signer, who, made_at, why, files)
     VALUES (CAST(:id AS INTEGER), :period, :kind, CAST(:revision AS INTEGER), :document_number, :abbreviation, CAST(:year AS INTEGER), CAST(:serial AS INTEGER), :title, CAST(:dated AS DATE), :signer, :who, CAST(:made_at AS TIMESTAMP), :why, :files)`,
    { ...one, ...numbered, document_number: number, dated: date, made_at: at, files: JSON.stringify(files) },
  )
