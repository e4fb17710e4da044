/** East Asian wide and full-width characters, and emoji (UAX #11): two columns of a terminal. */
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

/** The text cut to so many columns, with an ellipsis where something is lost. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let [kept, taken] = ['', 0]
  for (const character of text) {
    taken += width(character)
    if (taken > columns - 1) break
    kept += character
  }
  return `${kept}…`
}
