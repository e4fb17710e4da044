import type { Json } from '../evaluation/frozen/canonical-line'
import { Mistake } from '../office/mistake'
import type { HoldingOffice } from '../office/office'
import type { Warehouse } from '../warehouse'
import { unlessFull, wasFull } from '../warehouse/disk-full'
import type { Audit } from './audit'
import type { AuditNote } from './entry'
import { deeds, type Telling } from './deeds'
import { doneNotEntered } from './mistakes'

type Work = (...args: readonly unknown[]) => Promise<unknown>

/** What went wrong, as the record has it: what a mistake is called, never the details of an error. */
const wrong = (error: unknown): Pick<AuditNote, 'outcome' | 'after'> =>
  error instanceof Mistake ? { outcome: 'refused', after: { mistake: error.code, title: { ...error.title } } } : { outcome: 'failed', after: { error: error instanceof Error ? error.name : 'Error' } }

/** A method that enters what it does: the state before and after, or why it was not done. */
const told =
  (warehouse: Warehouse, audit: Audit, { deed, told: tell, state, result }: Telling<readonly unknown[], unknown>, work: Work): Work =>
  async (...args) => {
    const stateNow = async (): Promise<Json> => (await state?.(warehouse, ...args)) ?? null
    const note = { deed, ...tell(...args), before: await stateNow() }
    const done = work(...args)
    await done.then(
      async (value) =>
        audit.enter({ ...note, after: result ? result(value) : await stateNow() }).catch((error: unknown) => {
          throw wasFull(error) ? doneNotEntered(warehouse.folder) : error
        }),
      // Where a full disk has no room for that either, the caller is told what went wrong first.
      (error: unknown) => audit.enter({ ...note, ...wrong(error) }).catch(unlessFull),
    )
    return done
  }

/** The office, entering each deed into the audit: the one place where that is done. */
export function audited(warehouse: Warehouse, audit: Audit, office: HoldingOffice): HoldingOffice {
  const telling = Object.entries(deeds).filter(([, one]) => one !== 'reads') as unknown as readonly (readonly [keyof HoldingOffice, Telling<readonly unknown[], unknown>])[]
  return { ...office, ...Object.fromEntries(telling.map(([name, one]) => [name, told(warehouse, audit, one, office[name] as unknown as Work)])) }
}
