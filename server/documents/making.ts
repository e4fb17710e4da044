import type { Evaluations } from '../evaluation/evaluations'
import type { Office } from '../office/office'
import type { Session, Warehouse } from '../warehouse'

/** What documents are made from. */
export interface Making {
  readonly warehouse: Warehouse
  readonly evaluations: Evaluations
  readonly office: Pick<Office, 'overview' | 'ranking' | 'tasks' | 'batches' | 'decisions'>
}

/** A document on its way: its file is written as the chunks come. */
export interface Made {
  /** Name of the file, as a reader gets it. */
  readonly file: string
  readonly asOf: string | null
  readonly revision: number | null
  readonly chunks: AsyncIterable<Uint8Array>
  /** What is entered in the store together with the run. */
  readonly enter?: (session: Session) => Promise<void>
  /** Called when the chunks are no longer wanted, whether they were read or not. */
  readonly release?: () => Promise<void>
}
