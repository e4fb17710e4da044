import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarLine, calendarText } from './calendar-line'

/** As RFC 5545 says that a reader does it. */
const unfolded = (lines: string): string => lines.replaceAll('\r\n ', '')
const unescaped = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))

it('comes back from folding and escaping whatever it holds, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('\\', ';', ',', '\n', ' ', 'n', '示', '𠮷'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: 200 }), (text) => {
      const line = calendarLine('SUMMARY', calendarText(text))
      expect(line.endsWith('\r\n')).toBe(true)
      for (const one of line.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
      const plain = text.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      expect(unescaped(unfolded(line.slice(0, -2)).slice('SUMMARY:'.length))).toBe(plain)
    }),
  )
})
