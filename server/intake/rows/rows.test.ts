import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partsSql } from '../check/rows-sql'
import { trimmed } from './cells'
import { delimitedRows } from './delimited'
import type { RowShape } from './format'
import { layoutRows } from './layouts'
import type { Part, Refusal } from './part'
import { rowParts } from './row-parts'

const folder = mkdtempSync(join(tmpdir(), 'shuping-rows-'))
let connection: DuckDBConnection
let files = 0
beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function* chunked(text: string | Buffer, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text)
  const buffer = Buffer.alloc(size)
  // One buffer for all chunks, as a file reader has.
  for (let at = 0; at < bytes.length; at += size) yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + size))
}

interface Taken {
  readonly rows: readonly (readonly (string | null)[])[]
  readonly refusals: readonly Refusal[]
  readonly lines: number
}

async function taken(source: AsyncGenerator<Part, number>, shape: RowShape): Promise<Taken> {
  const parts: Part[] = []
  for (;;) {
    const { done, value } = await source.next()
    if (done) {
      const read = parts.filter((part) => part.rows > 0)
      const result = read.length === 0 ? [] : await (await connection.run(`SELECT * FROM ${partsSql({ format: { shape } }, read)} ORDER BY line`)).getRowsJson()
      return { rows: result as (string | null)[][], refusals: parts.flatMap((part) => part.refusals), lines: value }
    }
    parts.push(value)
  }
}

interface Asked {
  readonly delimiter?: string
  readonly width?: number
  readonly skip?: number
  readonly damaged?: boolean
  readonly size?: number
}

function delimited(text: string | Buffer, { delimiter = ',', width = 3, skip = 0, damaged = false, size = 1 << 20 }: Asked = {}): Promise<Taken> {
  return taken(delimitedRows(chunked(text, size), { delimiter, width, skip, damaged }, join(folder, `d${files++}`)), { delimiter, width, original: false })
}

describe('rows of a delimited file', () => {
  test.each([['LF', '\n'], ['CR LF', '\r\n'], ['CR alone', '\r']])('end with %s', async (_, end) => {
    const { rows, lines } = await delimited(['a,b,c', '1,2,3', '4,5,6', ''].join(end), { skip: 1 })
    expect(rows).toEqual([[2, '1', '2', '3'], [3, '4', '5', '6']])
    expect(lines).toBe(3)
  })

  test('may end in a mixture of ways, and the last one in none', async () => {
    expect((await delimited('1,2,3\r\n4,5,6\r7,8,9\n10,11,12')).rows.map(([line, first]) => [line, first])).toEqual([[1, '1'], [2, '4'], [3, '7'], [4, '10']])
  })

  test('keep their physical line behind a quoted cell of several lines', async () => {
    const { rows } = await delimited('1,"first\nsecond\r\nthird",3\n4,5,6\n')
    expect(rows).toEqual([[1, '1', 'first\nsecond\r\nthird', '3'], [4, '4', '5', '6']])
  })

  test('are trimmed of spaces of every kind around cells, and keep those within', async () => {
    const { rows } = await delimited(' 1 ,\u00A0两 个\u3000,"\u3000 三 "\n\u200B4,\uFEFF5\t,6\n')
    expect(rows).toEqual([[1, '1', '两 个', '三'], [2, '4', '5', '6']])
  })

  test('of blanks are no rows', async () => {
    const { rows, refusals } = await delimited('1,2,3\n\n,,\n , ,\u3000\n"","",""\n4,5,6\n')
    expect(rows.map(([line]) => line)).toEqual([1, 6])
    expect(refusals).toEqual([])
  })

  test('may have blank cells too many, as a spreadsheet leaves them, but none too few', async () => {
    const { rows, refusals } = await delimited('1,2,3,,\n1,2\n1,2,3,4\n')
    expect(rows).toEqual([[1, '1', '2', '3']])
    expect(refusals.map(({ line, reason, remedy, original }) => [line, reason, remedy, original])).toEqual([[2, 'ragged', '2/3', '1,2'], [3, 'ragged', '4/3', '1,2,3,4']])
  })

  test('keep quotes, doubled quotes, formulas, markup and control characters as text', async () => {
    const { rows } = await delimited('"关于"数据"的函","say ""hi""",=1+1\n5" 软盘,<b>&amp;,a\u0001b\n')
    expect(rows).toEqual([[1, '关于"数据"的函', 'say "hi"', '=1+1'], [2, '5" 软盘', '<b>&amp;', 'a\u0001b']])
  })

  test('whose quote never closes are refused alone, and the rows behind them stand', async () => {
    const { rows, refusals } = await delimited('1,2,3\n4,"open,6\n7,8,9\n10,11,12\n')
    expect(rows.map(([line]) => line)).toEqual([1, 3, 4])
    expect(refusals.map(({ line, reason, original }) => [line, reason, original])).toEqual([[2, 'unclosed-quote', '4,"open,6']])
  })

  test('with a quote that a later row closes by chance are refused one by one', async () => {
    const { rows, refusals } = await delimited('1,"open,3\n4,"five" x,6\n7,8,9\n')
    expect(refusals[0]).toMatchObject({ line: 1, reason: 'unclosed-quote' })
    expect(rows.at(-1)).toEqual([3, '7', '8', '9'])
  })

  test('with a cell of a megabyte are refused by the column, and one without end by its line', async () => {
    const endless = `${'y'.repeat(3 << 20)}`
    const { rows, refusals } = await delimited(`1,${'x'.repeat(1_000_000)},3\n4,5,6\n${endless}\n7,8,9\n"${endless}`, { size: 65_536 })
    expect(rows.map(([line]) => line)).toEqual([2, 4])
    expect(refusals.map(({ line, reason, field, remedy }) => [line, reason, field, remedy])).toEqual([[1, 'cell-too-long', 1, '1000000'], [3, 'row-too-long', null, ''], [5, 'unclosed-quote', null, '']])
    expect(Math.max(...refusals.map(({ original }) => original.length))).toBeLessThanOrEqual(32_768)
  })

  test('with damaged bytes are refused alone in a file of UTF-8', async () => {
    const { rows, refusals } = await delimited(Buffer.concat([Buffer.from('一,2,3\n4,'), Buffer.from([0xff]), Buffer.from(',6\n7,八,9\n')]), { damaged: true })
    expect(rows.map(([line]) => line)).toEqual([1, 3])
    expect(refusals).toMatchObject([{ line: 2, reason: 'not-utf8' }])
  })

  test('may be separated by tabs, semicolons or bars', async () => {
    for (const delimiter of ['\t', ';', '|']) {
      const { rows } = await delimited(`1${delimiter}2,2${delimiter}"3${delimiter}3"\n`, { delimiter })
      expect(rows).toEqual([[1, '1', '2,2', `3${delimiter}3`]])
    }
  })

  test('arrive as they were written, whatever they hold and wherever the reads break', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', '𠮷', '"', ',', '\n', '\r\n', ' ', '\u3000', '=', '7'), maxLength: 8 })
    const written = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), fc.integer({ min: 3, max: 40 }), fc.constantFrom('\n', '\r\n'), async (records, size, end) => {
        const { rows, refusals } = await delimited(records.map((record) => record.map(written).join(',') + end).join(''), { size })
        let line = 1
        const expected = records.flatMap((record) => {
          const at = line
          line += 1 + record.join('').split('\n').length - 1
          const cells = record.map((text) => trimmed(text) || null)
          return cells.every((text) => text === null) ? [] : [[at, ...cells]]
        })
        expect(refusals).toEqual([])
        expect(rows).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('rows of a file that has only lines', () => {
  const layouts = [/^(?<name>[^,]*),(?<words>.*),(?<day>\d{4}-\d\d-\d\d)$/u, /^(?<name>[^,]*):(?<day>.*)$/u]
  const fields = ['name', 'words', 'day']
  const laidOut = (text: string, size = 1 << 20): Promise<Taken> => {
    const shape = { delimiter: ',', width: fields.length, original: true }
    return taken(rowParts(layoutRows(chunked(text, size), { layouts, fields }), shape, join(folder, `l${files++}`)), shape)
  }

  test('take their fields from the first layout that matches, and keep the line', async () => {
    const { rows, lines } = await laidOut('题名,一,二,2015-09-01\r甲: 乙 \r')
    expect(rows).toEqual([[1, '题名', '一,二', '2015-09-01', '题名,一,二,2015-09-01'], [2, '甲', null, '乙', '甲: 乙 ']])
    expect(lines).toBe(2)
  })

  test('are refused when no layout matches, and when they never end', async () => {
    const { rows, refusals } = await laidOut(`甲:乙\n什么\n\n${'z'.repeat(200_000)}\n丙:丁`, 4096)
    expect(rows.map(([line, name]) => [line, name])).toEqual([[1, '甲'], [5, '丙']])
    expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([[2, 'no-layout'], [4, 'row-too-long']])
  })

  test('end anywhere in a read', async () => {
    const text = Array.from({ length: 50 }, (_, index) => `第${index}:${index}`).join('\r\n')
    for (const size of [1, 2, 3, 7]) expect((await laidOut(text, size)).rows.map(([line, name]) => [line, name])).toEqual(Array.from({ length: 50 }, (_, index) => [index + 1, `第${index}`]))
  })
})
