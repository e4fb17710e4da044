import type { TableToExport } from './table'

const files = import.meta.glob<{ default: TableToExport }>('./tables/*.ts', { eager: true })

/** Every table that leaves the house, by id. A new file in the folder is a new table; nothing else has to know. */
export const tablesToExport: ReadonlyMap<string, TableToExport> = new Map(
  Object.values(files)
    .map((file) => file.default)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => [one.id, one]),
)
