import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordTypes } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { type ScratchImport, scratchImport } from '../scratch-import'
import { rebuildDepartments } from './departments'
import { addFreshSpans } from './fresh-spans'

let scratch: ScratchImport
beforeAll(async () => {
  scratch = await scratchImport()
  await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\nA2,乙局,市级部门\n' })
})
afterAll(() => scratch.end())

test('beside a batch that was just stored the names of departments are held in memory, not its rows', async () => {
  const rows = 3000
  await scratch.warehouse.run("INSERT INTO batch SELECT * REPLACE (2 AS id) FROM batch WHERE id = 1; INSERT INTO delivery VALUES (2, 'project', 'project.csv', FALSE, 3000)")
  await scratch.warehouse.transaction(async (session) => {
    await session.run(`INSERT INTO seen_project (batch, line, id, department) SELECT 2, i + 2, 'P' || i, CASE WHEN i % 2 = 0 THEN '甲局' ELSE 'A2' END FROM range(${rows}) t(i)`)
    await rebuildDepartments(session)
    const plans: string[] = []
    const explaining: Session = {
      ...session,
      run: async (sql, parameters) => {
        plans.push(JSON.stringify(await session.query(`EXPLAIN ${sql}`)))
        return session.run(sql, parameters)
      },
    }
    await addFreshSpans(explaining, recordTypes.get('project')!, 2)
    expect(plans).toHaveLength(1)
    expect(plans[0]).toContain('LEFT')
    expect(plans[0]).not.toContain('RIGHT')
  })
  expect(await scratch.warehouse.query('SELECT department, COUNT(*) AS n, COUNT(DISTINCT key) AS keys, COUNT(DISTINCT line) AS lines FROM project GROUP BY department ORDER BY department')).toEqual(
    ['A1', 'A2'].map((department) => ({ department, n: rows / 2, keys: rows / 2, lines: rows / 2 })),
  )
})
