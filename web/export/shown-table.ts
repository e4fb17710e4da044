import type { ExportTable } from '../../metrics/export/export-table'

/** What is no text of a cell: what one presses or fills in, and what only decorates. */
const controls = 'button, form, input, select, textarea, [aria-hidden="true"]'

/** The words of a cell; where they are a shortened form, `data-text` has the whole. */
function wordsOf(cell: Element): string {
  if (cell instanceof HTMLElement && cell.dataset.text !== undefined) return cell.dataset.text
  const words = [...cell.childNodes].flatMap((node) => {
    if (node instanceof Element) return node.matches(controls) ? [] : [wordsOf(node)]
    return [node.textContent ?? '']
  })
  return words.map((one) => one.trim()).filter((one) => one !== '').join(' ')
}

/** Lists of people, sources or steps as the screen shows them: their words are their values. Columns of controls alone are left out, and rows that are forms. */
export function shownTable(title: string, table: HTMLTableElement): ExportTable {
  const heads = [...table.tHead!.rows[0]!.cells].map(wordsOf)
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length === heads.length).map((row) => [...row.cells].map(wordsOf))
  const kept = heads.map((_, place) => place).filter((place) => rows.some((row) => row[place] !== ''))
  return {
    title,
    period: null,
    asOf: null,
    columns: kept.map((place) => ({ title: heads[place]!, kind: 'text' })),
    rows: rows.map((row) => kept.map((place) => row[place] || null)),
    notes: [],
  }
}
