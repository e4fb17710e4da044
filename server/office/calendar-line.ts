const limit = 75
const encoder = new TextEncoder()

/** A text as a value of RFC 5545, 3.3.11; control characters have no place in one. */
export const calendarText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, '')

/** A content line with its line end, folded at 75 octets and never within a character (RFC 5545, 3.1). */
export function calendarLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const more = encoder.encode(character).length
    if (octets + more > limit) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += more
  }
  return [...lines, line].map((one) => `${one}\r\n`).join('')
}
