import type { Scope } from '../access/scope'
import type { Seal } from '../evaluation/seal'
import type { FigureOffice } from './figures'
import { notPublished, notWithin } from './mistakes'
import type { EvaluationQuery, FiguresQuery, HoldingOffice } from './office'
import type { PeriodDetail } from './period'

/** Figures of which everybody may know: those that were issued, as they were. */
const isPublished = ({ state, revision }: Seal): boolean => revision !== null && (state === 'issued' || state === 'revised')

/** What is proposed of a period names figures of others. */
const unproposed = (detail: PeriodDetail): PeriodDetail => ({ ...detail, proposal: null })

/**
 * What somebody who sees one department, or none, is given as it is. Everything else is shut to her until it is put here, or is
 * cut below: a new method of the office too. Who may ask for it at all is the gate's affair (`access/actions.ts`).
 */
const whole: readonly (keyof HoldingOffice)[] = [
  // The door, and what is her own.
  'access', 'signIn', 'signInAs', 'setUp', 'changePassword', 'leave', 'sessions', 'endSession', 'messages', 'unreadMessages', 'readMessages', 'messageChoice', 'chooseMessages', 'enter',
  // What everybody may know: who issues, what was issued, how departments are called.
  'identity', 'issued', 'issuedFile', 'lineage', 'departmentNames', 'verified', 'work',
  // These ask for whom one speaks, and cut by it.
  'appeals', 'appeal', 'fileAppeal', 'stepAppeal', 'keepAppealFile', 'appealFile',
  // Administrators and machine tokens have no department; no contact is let through to these.
  'accounts', 'addAccount', 'changeAccount', 'resetPassword', 'signOut', 'tokens', 'addToken', 'revokeToken', 'audit', 'auditRows', 'verifyAudit', 'uploads', 'importUploads', 'profiles',
]

/** An office of which only what is given whole is there; the rest refuses. */
const shut = (office: HoldingOffice): HoldingOffice => ({
  ...new Proxy(office, {
    get: (held, part) =>
      (whole as readonly PropertyKey[]).includes(part)
        ? (Reflect.get(held, part) as unknown)
        : () => {
            throw notWithin(String(part))
          },
  }),
})

/**
 * The office as a contact sees it: rows and figures of her department; of others what was issued, and no slice of it, for a
 * slice tells more than was issued.
 */
export function ofDepartment(office: HoldingOffice, own: FigureOffice, code: string): HoldingOffice {
  const ranking = async (query: FiguresQuery): ReturnType<HoldingOffice['ranking']> => {
    const cut = await own.ranking(query)
    const whole = isPublished(cut) && query.revision === undefined && Object.keys(query.slice ?? {}).length === 0
    return whole ? { ...(await office.ranking(query)), frame: cut.frame } : cut
  }
  const demandPublished = async (query: EvaluationQuery): Promise<void> => {
    if (query.revision !== undefined || !isPublished(await own.ranking(query))) throw notPublished(query.period)
  }
  return {
    ...shut(office),
    ...own,
    ranking,
    overview: async () => ({ ...(await office.overview()), proposals: [], failedPulls: [], failedRuns: [] }),
    periods: async () => (await office.periods()).map(unproposed),
    period: async (id) => unproposed(await office.period(id)),
    changes: async (period, revision) => (await office.changes(period, revision)).filter(({ department }) => department === code),
    decisions: async (type) => (await office.decisions(type)).filter(({ cells }) => cells.department === undefined || cells.department === '' || cells.department === code),
    bulletin: async (query) => {
      const { format: _, ...asked } = query
      await demandPublished(asked)
      return office.bulletin(query)
    },
    bulletinDocument: async (query) => {
      await demandPublished(query)
      return office.bulletinDocument(query)
    },
  }
}

/**
 * The office within a scope.
 *
 * @param own its answers from the evaluations within that scope.
 */
export function within(office: HoldingOffice, { department, names }: Scope, own: FigureOffice): HoldingOffice {
  if (department !== null) return ofDepartment(office, own, department)
  return names ? office : { ...office, ...own }
}
