const quoted = /[",\r\n]/

const cell = (text: string): string => (quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A record of RFC 4180 with its line end. Texts stay as they are: what a spreadsheet might execute is there to be tested. */
export function csvRecord(cells: readonly string[]): string {
  let line = ''
  for (let i = 0; i < cells.length; i++) line += (i === 0 ? '' : ',') + cell(cells[i]!)
  return `${line}\r\n`
}
