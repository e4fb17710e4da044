import { standing } from './standing'

interface Stage {
  /** Column of the body that is responsible. */
  readonly department: string
  /** Moments of the request: their columns without `_on` and `_at`. */
  readonly started: string
  readonly stated?: string
  readonly ended: string
  /** Which requests `r` reached the stage. */
  readonly where: string
  readonly further?: string
}

/** Requests as subjects of one stage, each stage with its own clock and its own responsible body. */
export const stageSubjects = ({ department, started, stated, ended, where, further = '' }: Stage): string => `
    SELECT r.${department} AS department, r.id AS subject, r.title, r.domain, r.requester_group, r.sharing_type, r.${started}_on AS started_on,
      ${stated ? `r.${stated}_on` : 'CAST(NULL AS DATE)'} AS stated_on, ${stated ? `r.${stated}_at` : 'CAST(NULL AS TIMESTAMP)'} AS stated_at,
      r.${ended}_on AS ended_on, r.${ended}_at AS ended_at, r.batch, r.line${further}
    FROM request r
    WHERE ${standing('r')} AND r.${department} IS NOT NULL AND ${where}`
