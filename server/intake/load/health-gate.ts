import type { Session } from '../../warehouse'

export interface Gate {
  /** Why a person has to decide; null when all is well. */
  readonly held: string | null
}

/** Share of rejected rows above which a batch is held. */
const mostRejected = 0.05

/**
 * Holds a batch with more than 5 % rejects, with under half the rows of its source's previous one, or with events
 * dated after its observation day; a broken feed must not look like a collapse.
 */
export async function healthGate(
  session: Session,
  { batch, source, observedOn, rows, rejected, ahead }: { batch: number; source: string; observedOn: string; rows: number; rejected: number; ahead: number },
): Promise<Gate> {
  const reasons: string[] = []
  if (rejected > rows * mostRejected) reasons.push(`拒收 ${rejected} 行，超过 ${rows} 行的 5% / ${rejected} of ${rows} rows rejected, over 5 %`)
  if (ahead > 0) reasons.push(`${ahead} 行的日期晚于观测日 ${observedOn} / ${ahead} rows have events after the observation day`)
  const shrunk = await session.query<{ type: string; now: number; before: number }>(
    `SELECT d.type, d.row_count AS now, p.row_count AS before FROM delivery d
     JOIN (SELECT o.type, arg_max(o.row_count, b.observed_on) AS row_count FROM delivery o JOIN batch b ON b.id = o.batch AND b.status = 'loaded'
       WHERE b.source = :source AND b.id <> CAST(:batch AS INTEGER) AND b.observed_on <= CAST(:observed_on AS DATE) GROUP BY o.type) p ON p.type = d.type
     WHERE d.batch = CAST(:batch AS INTEGER) AND d.row_count * 2 < p.row_count`,
    { source, batch, observed_on: observedOn },
  )
  for (const { type, now, before } of shrunk) reasons.push(`${type} 仅 ${now} 行，不足上一批 ${before} 行的一半 / ${type}: ${now} rows, under half of the previous ${before}`)
  return { held: reasons.length > 0 ? reasons.join('；') : null }
}
