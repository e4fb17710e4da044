import { standing } from './standing'

/** Deliveries to a base database of one kind, as subjects with a limit. */
export const deliverySubjects = (kind: string): string => `
    SELECT b.department, b.id AS subject, b.title, b.arisen_on AS started_on, b.due_on AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at,
      b.delivered_on AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, b.batch, b.line
    FROM base_delivery b
    WHERE ${standing('b')} AND b.kind = '${kind}'`
