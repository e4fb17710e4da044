import type { ParagraphEdit } from '../bulletin/edit'
import type { Session } from '../warehouse'
import { wallTime } from '../warehouse/wall-clock'
import type { EditEntry } from './bulletin'

interface Row {
  readonly paragraph: string
  readonly figures: string
  readonly generated: string
  readonly texts: string | null
  readonly who: string
  readonly at: string
  readonly why: string
}

const rowsOf = (session: Session, period: string): Promise<Row[]> =>
  session.query<Row>('SELECT paragraph, figures, generated, texts, who, made_at AS "at", why FROM paragraph_edit WHERE period = :period ORDER BY number DESC', { period })

const list = (text: string): string[] => JSON.parse(text) as string[]

/** All that was entered for a period, the newest first. */
export const editEntries = async (session: Session, period: string): Promise<EditEntry[]> =>
  (await rowsOf(session, period)).map(({ paragraph, texts, who, at, why }) => ({ paragraph, texts: texts === null ? null : list(texts), who, at, why }))

/** The rewritings of a period that stand: of each paragraph the last, unless it was taken back. */
export async function standingEdits(session: Session, period: string): Promise<ParagraphEdit[]> {
  const last = new Map<string, Row>()
  for (const row of await rowsOf(session, period)) if (!last.has(row.paragraph)) last.set(row.paragraph, row)
  return [...last.values()].flatMap(({ figures, generated, texts, ...row }) => (texts === null ? [] : [{ ...row, figures: list(figures), generated: list(generated), texts: list(texts) }]))
}

/** Enters words, or that they were taken back (null). */
export async function enterEdit(session: Session, period: string, { paragraph, figures, generated, texts, who, why }: Omit<ParagraphEdit, 'at' | 'texts'> & { readonly texts: readonly string[] | null }): Promise<void> {
  await session.run(
    `INSERT INTO paragraph_edit (number, period, paragraph, figures, generated, texts, who, made_at, why)
     SELECT COALESCE(MAX(number), 0) + 1, :period, :paragraph, :figures, :generated, CAST(:texts AS VARCHAR), :who, CAST(:at AS TIMESTAMP), :why FROM paragraph_edit`,
    { period, paragraph, figures: JSON.stringify(figures), generated: JSON.stringify(generated), texts: texts === null ? null : JSON.stringify(texts), who, why, at: wallTime() },
  )
}
