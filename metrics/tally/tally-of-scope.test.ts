import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { bind } from '../sql/bind'
import { facetSql } from './slice-sql'
import { tallyColumns } from './tally'
import { tallyOfScope } from './tally-of-scope'

const departments = [
  { code: 'A', name: '甲', group: 'pilot' as const },
  { code: "B'", name: '乙', group: 'municipal' as const },
]

/** Counts of a facet over a tally with three judged items of A and five of B'. */
async function counted(scope: Parameters<typeof tallyOfScope>[1]): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const counts = ['met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged']
  await connection.run(`CREATE TABLE tally (${tallyColumns.map((column) => `${column} ${counts.includes(column) ? 'BIGINT' : 'VARCHAR'}`).join(', ')})`)
  for (const [department, met] of [['A', 3], ["B'", 5]] as const)
    await connection.run(`INSERT INTO tally (indicator, department, domain, met, missed) VALUES ('api-share', $1, '经济建设', $2, 0)`, [department, met])
  const narrowed = tallyOfScope({ departments }, scope)
  const facet = facetSql({}, 'domain', narrowed.text)
  const { text, values } = bind(facet.text, { ...facet.parameters, ...narrowed.parameters }, 'numbered')
  const rows = (await connection.runAndReadAll(text, values)).getRowObjectsJson()
  return rows.map(({ value, n }) => [value, Number(n)])
}

describe('the tally of a group', () => {
  it('counts the departments of the group alone', async () => {
    expect(await counted('pilot')).toEqual([['经济建设', 3]])
    expect(await counted('municipal')).toEqual([['经济建设', 5]])
  })

  it('is the whole tally across groups, and empty for a group without departments', async () => {
    expect(await counted(undefined)).toEqual([['经济建设', 8]])
    expect(await counted('all')).toEqual([['经济建设', 8]])
    expect(await counted('district')).toEqual([])
  })
})
