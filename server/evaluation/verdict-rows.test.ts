import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { inEmptyEngine } from '../warehouse'
import { orderOf, rowsSql, sortable } from './verdict-rows'

const row = (verdict: string): string => `SELECT 'population-quality' AS indicator, ${sortable.map((column) => `${column === 'verdict' ? `'${verdict}'` : "'1'"} AS ${column}`).join(', ')}`

test.each([[undefined], ['reason']])('the rows of a record that reports counts stand in one order, by their verdict, however they come (sorted by %s)', async (sort) => {
  const verdicts = ['unknown', 'missed', 'met']
  await inEmptyEngine(tmpdir(), async (session) => {
    for (const come of [verdicts, verdicts.toReversed()]) {
      const { text } = rowsSql({ text: come.map(row).join(' UNION ALL '), parameters: {} }, orderOf(sort))
      expect((await session.query(text)).map(({ verdict }) => verdict)).toEqual(['met', 'missed', 'unknown'])
    }
  })
})
