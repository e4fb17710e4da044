import type { Warehouse } from '../warehouse'

/** Name of the file that a batch delivered a record type in; null where the batch is not known. */
export type FileOf = (batch: number, type: string) => string | null

/** The files of all batches, for the lines of verdict rows. */
export async function deliveredFiles(warehouse: Warehouse): Promise<FileOf> {
  const rows = await warehouse.query<{ batch: number; type: string; file: string }>('SELECT batch, type, MIN(file) AS file FROM delivery GROUP BY batch, type')
  const files = new Map(rows.map(({ batch, type, file }) => [`${batch} ${type}`, file]))
  return (batch, type) => files.get(`${batch} ${type}`) ?? null
}
