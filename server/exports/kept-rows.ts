import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Cell, ExportContext, TableColumn, TableToExport } from './table'

/** The rows of a table as they lie in a file, a JSON array with one row a line: each format is made from it, so all have the same rows. */
export interface KeptRows {
  readonly table: TableToExport
  readonly columns: readonly TableColumn[]
  /** Path of the JSON file. */
  readonly path: string
  readonly rows: number
}

/** Asks for the rows of a table once, and writes them as JSON. */
export async function keepRows(context: ExportContext, table: TableToExport, path: string): Promise<KeptRows> {
  const columns = table.columns(context)
  const names = columns.map(({ id }) => JSON.stringify(id))
  const handle = await open(path, 'w', 0o600)
  let rows = 0
  try {
    for await (const page of table.pages(context)) {
      const lines = page.map((cells) => `{${names.map((name, index) => `${name}:${JSON.stringify(cells[index] ?? null)}`).join(',')}}`)
      if (lines.length > 0) await handle.writeFile(`${rows === 0 ? '[\n' : ',\n'}${lines.join(',\n')}`)
      rows += lines.length
    }
    await handle.writeFile(rows === 0 ? '[]\n' : '\n]\n')
  } finally {
    await handle.close()
  }
  return { table, columns, path, rows }
}

/** The rows of a file again, one after another. */
export async function* rowsIn({ path, columns }: KeptRows): AsyncIterable<readonly Cell[]> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  for await (const line of lines) {
    if (!line.startsWith('{')) continue
    const row = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Record<string, Cell>
    yield columns.map(({ id }) => row[id] ?? null)
  }
}
