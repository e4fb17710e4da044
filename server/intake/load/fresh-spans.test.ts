import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordTypes } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { observedView } from '../../warehouse/record-sql'
import { type ScratchImport, scratchImport } from '../scratch-import'
import { rebuildDepartments } from './departments'
import { addFirstSpans, addFreshSpans } from './fresh-spans'
import { spanColumns, spansSql } from './spans'

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

test('a state that is stored with the rows is the one that all observations tell, whatever the batch repeats, contradicts or refuses', async () => {
  const fresh = await scratchImport()
  const { batch } = await fresh.import(
    {
      'department.csv': '部门代码,部门名称,别名,组别\nA1,甲局,老甲,市级部门\nA2,乙局,老甲,市级部门\nA2,乙局,老甲,市级部门\n',
      'project.csv': '项目编号,项目名称,部门\nP1,一,A1\nP2,二,乙局\nP1,一,A1\nP3,三,老甲\nP4,四,某局\nP5,五,A2\nP5,六,A2\n',
    },
    { release: '测试' },
  )
  const project = recordTypes.get('project')!
  const derived = await fresh.warehouse.query(`SELECT ${spanColumns(project)} FROM (${spansSql(project, `SELECT * FROM ${observedView(project)}`)}) ORDER BY key`)
  expect(await fresh.warehouse.query(`SELECT ${spanColumns(project)} FROM project ORDER BY key`)).toEqual(derived)
  expect(derived.map(({ key, line, department }) => [key, line, department])).toEqual([
    ['P1', 2, 'A1'],
    ['P2', 3, 'A2'],
    ['P3', 5, null],
    ['P5', 7, 'A2'],
  ])
  expect([batch.accepted, batch.rejected, batch.duplicate]).toEqual([6, 2, 2])
  await fresh.end()
})

test('a part gets its states behind those of the parts before it', async () => {
  const type = recordTypes.get('open-list')!
  await scratch.warehouse.transaction(async (session) => {
    for (const [line, department] of [[2, 'A1'], [3, 'A2']] as const) {
      await session.run(`INSERT INTO seen_open_list (batch, line, department, list_year) VALUES (1, ${line}, '${department}', 2015), (1, ${-line - 10}, '${department}', 2014)`)
      await rebuildDepartments(session)
      await addFirstSpans(session, type, 1, line > 2)
    }
  })
  expect(await scratch.warehouse.query('SELECT line, department FROM open_list ORDER BY line')).toEqual([{ line: 2, department: 'A1' }, { line: 3, department: 'A2' }])
})
