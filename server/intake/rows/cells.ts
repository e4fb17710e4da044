/** Blanks around a cell: ASCII and control, no-break, ideographic and zero-width spaces, byte order marks. */
const blanks = /^[\s\u0000-\u0020\u00A0\u200B\u3000\uFEFF]+|[\s\u0000-\u0020\u00A0\u200B\u3000\uFEFF]+$/g

const filled = /[^\s\u0000-\u0020\u00A0\u200B\u3000\uFEFF]/

/** Whether there are blanks only: looked up to the first character that is none, however long the text is. */
export const isBlank = (cell: string): boolean => !filled.test(cell)

export const trimmed = (text: string): string => text.replace(blanks, '')

/** Where a quoted cell ends: at a quote before a delimiter or the end. Other quotes within are text, doubled ones one. */
function quotedEnd(record: string, from: number, delimiter: string): number {
  for (let at = record.indexOf('"', from); at !== -1; at = record.indexOf('"', at + 1)) {
    if (at + 1 === record.length || record[at + 1] === delimiter) return at
    if (record[at + 1] === '"') at++
  }
  return -1
}

/** The trimmed cells of one record, read leniently: a quote in the middle of a cell is text. */
export function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const end = record[at] === '"' ? quotedEnd(record, at + 1, delimiter) : -1
    if (end !== -1) {
      cells.push(trimmed(record.slice(at + 1, end).replaceAll('""', '"')))
      at = end + 1
    } else {
      const next = record.indexOf(delimiter, at)
      const stop = next === -1 ? record.length : next
      cells.push(trimmed(record.slice(at, stop)))
      at = stop
    }
    if (at >= record.length) return cells
    at++
    if (at === record.length) return [...cells, '']
  }
}

/** One cell as CSV. */
export const csvCell = (text: string, delimiter: string): string =>
  text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
