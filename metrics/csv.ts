export const byteOrderMark = '\uFEFF'

/** A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection); a plain number is none. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const number = /^[+-]?\d+(\.\d+)?$/

const cell = (value: string | number | null | undefined): string => {
  const text = value === null || value === undefined ? '' : String(value)
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * One line of RFC 4180, with its line end. Texts that a spreadsheet would execute get a leading apostrophe;
 * everything else arrives as it is.
 */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`
