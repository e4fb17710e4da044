import type { KeptTable } from './kept-table'

/** The batches that count, without what differs from one import of them to another: number, person, time, duration. */
export const batchTable: KeptTable = {
  name: 'batch',
  columns: {
    mark: 'VARCHAR',
    identity: 'VARCHAR',
    source: 'VARCHAR',
    profile: 'VARCHAR',
    files: 'VARCHAR',
    observed_on: 'DATE',
    sample: 'BOOLEAN',
    rows_in: 'INTEGER',
    accepted: 'INTEGER',
    rejected: 'INTEGER',
    duplicate: 'INTEGER',
    records: 'VARCHAR',
    notes: 'VARCHAR',
  },
  from: "SELECT b.*, k.mark FROM batch b JOIN batch_mark k ON k.id = b.id WHERE b.status = 'loaded'",
}

/** Which record types each of them delivered, and in which file. */
export const deliveryTable: KeptTable = {
  name: 'delivery',
  columns: { batch: 'INTEGER', type: 'VARCHAR', file: 'VARCHAR', snapshot: 'BOOLEAN', row_count: 'INTEGER' },
  from: "SELECT d.* FROM delivery d JOIN batch b ON b.id = d.batch AND b.status = 'loaded'",
}
