import fc from 'fast-check'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { inEmptyEngine } from '../../warehouse'
import { asWritten, byBytes, byType, canonical, canonicalLine } from './canonical-line'
import { tableLines } from './kept-table'

test('names are sorted at every depth, and the type comes first', () => {
  expect(canonicalLine('verdict', { b: { z: 1, a: null }, a: [{ y: true, x: '中' }] })).toBe('{"@type":"verdict","a":[{"x":"中","y":true}],"b":{"a":null,"z":1}}')
})

test('whole files follow each other as their lines do, a name that continues another included', () => {
  const types = ['observed_dataset', 'dataset', 'data', 'request_count', 'request', 'batch']
  const lines = types.map((type) => canonicalLine(type, { a: 1 }))
  expect([...types].sort(byType).map((type) => canonicalLine(type, { a: 1 }))).toEqual([...lines].sort(byBytes))
})

test('lines are ordered by their bytes, beyond the first plane of characters too', () => {
  expect(['\u{1F600}', '\uFFFD', '中', 'z', 'A'].sort(byBytes)).toEqual(['A', 'z', '中', '\uFFFD', '\u{1F600}'])
})

test('the engine writes every text as the canonical form has it, in the canonical order', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '"', '\\', '/', '\n', '\t', '\u0001', '\u001f', '\u007f', '\u2028', 'u', '0', '1', 'F') })
  await inEmptyEngine(tmpdir(), async (session) => {
    await session.run('CREATE TABLE drawn (b VARCHAR, a INTEGER, c BOOLEAN)')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ b: fc.option(text), a: fc.integer({ min: -9, max: 9 }), c: fc.boolean() }), { maxLength: 30 }), async (rows) => {
        await session.run('DELETE FROM drawn')
        for (const row of rows) await session.run('INSERT INTO drawn VALUES (CAST(:b AS VARCHAR), CAST(:a AS INTEGER), CAST(:c AS BOOLEAN))', row)
        const lines: string[] = []
        for await (const page of tableLines(session, { name: 'drawn', columns: { b: 'VARCHAR', a: 'INTEGER', c: 'BOOLEAN' }, from: 'SELECT * FROM drawn' })) lines.push(...page)
        expect(lines).toEqual(rows.map((row) => canonicalLine('drawn', row)).sort(byBytes))
      }),
      { numRuns: 60 },
    )
  })
})

test('a text that only looks like an escape is left alone', () => {
  const line = canonical({ a: '\\u001F' })
  expect(asWritten(line)).toBe(line)
})
