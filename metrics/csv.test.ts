import { describe, expect, it } from 'vitest'
import { csvLine } from './csv'

describe('a line of CSV', () => {
  it('quotes commas, quotes and line ends, and ends in CRLF', () => {
    expect(csvLine(['甲,乙', '说"好"', '一\n二', 7, null])).toBe('"甲,乙","说""好""","一\n二",7,\r\n')
  })

  it.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '＠SUM'])('disarms %j, which a spreadsheet would run', (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`)
  })

  it.each(['-5', '+12.5', '龘靐齉', '𠮷野家', '👩‍💻', '<b>粗</b>'])('leaves %j as it is', (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`)
  })
})
