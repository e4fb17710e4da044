import { createHash } from 'node:crypto'
import { indicators } from '../../../metrics/indicators'
import { schemes } from '../../../metrics/schemes'
import { calendarSource } from '../../../metrics/time/working-calendar'
import type { Session } from '../../warehouse'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The rules of the program. */
const rules = sha256(JSON.stringify([[...indicators.values()], schemes, calendarSource.version]))

/**
 * Tells the data and the rules that figures are made from: the content of every batch that counts, in the order of
 * import, and the rules of the program. Figures can differ only where it does.
 */
export async function inputsMark(session: Session): Promise<string> {
  const [row] = await session.query<{ batches: string | null }>("SELECT STRING_AGG(identity, ' ' ORDER BY id) AS batches FROM batch WHERE status = 'loaded'")
  return sha256(`${row?.batches ?? ''}\n${rules}`)
}
