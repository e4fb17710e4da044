/** A number as a worksheet holds it, in a format that shows it as the document does. */
export interface ShownNumber {
  readonly value: number
  readonly numFmt: string
}

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

/** Words before a number that turn its sign: lost places, a fall. */
const falling = new Set(['−', '降'])

/**
 * What a figure shows, as a number: 69.9%* → 0.699, 升2 → 2, 降2 → −2, 差5项 → 5; null where it shows no single number.
 * The number is the shown one, so that a workbook and a document carry the same figures to the last digit.
 */
export function shownNumber(text: string): ShownNumber | null {
  if (text === '持平') return { value: 0, numFmt: '0;0;"持平"' }
  const [, before = '', digits, percent = '', after = ''] = /^([^\d]*)(\d+(?:\.\d+)?)(%?)([^\d]*)$/.exec(text) ?? []
  if (digits === undefined) return null
  const decimals = digits.split('.')[1]?.length ?? 0
  const [sign, shown] = [falling.has(before) ? -1 : 1, Number(digits)]
  const value = sign * (percent === '' ? shown : Number((shown / 100).toFixed(decimals + 2)))
  const format = `${literal(before)}${decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`}${percent}${literal(after)}`
  return { value, numFmt: before === '' && after === '' ? format : `${format};${format}` }
}

/** Two counts of a figure such as 12/40; null for what shows none. */
export function shownCounts(text: string): readonly [number, number] | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  return part === undefined ? null : [Number(part), Number(whole)]
}
