import type { AuditEntry } from './entry'
import { auditCells, auditColumns } from './table'

/** As many entries as a workbook is made of; the newest are left out of one that would hold more, and CSV holds all. */
export const mostRows = 100_000

const widths: Partial<Record<(typeof auditColumns)[number], number>> = { at: 24, about: 30, why: 40, before: 40, after: 40, previous: 20, hash: 20 }

/** Entries as a workbook, texts as texts. */
export async function auditXlsx(pages: AsyncIterable<readonly AuditEntry[]>): Promise<Uint8Array> {
  const rows: (string | number)[][] = []
  for await (const page of pages) {
    rows.push(...page.slice(0, mostRows - rows.length).map(auditCells))
    if (rows.length === mostRows) break
  }
  const { writeXlsx } = await import('hucre')
  return writeXlsx({
    sheets: [{ name: '审计', columns: auditColumns.map((column) => ({ header: column, key: column, width: widths[column] ?? 14, style: {} })), rows: [[...auditColumns], ...rows], freezePane: { rows: 1 } }],
  })
}
