import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWarehouse, type Warehouse } from '../warehouse'
import { rowGroup } from '../warehouse/set-aside'
import { importFiles } from '.'

const root = resolve(import.meta.dirname, '../..')
const departments = `部门代码,部门名称,组别\n${Array.from({ length: 20 }, (_, index) => `D${index},第${index}局,市级部门`).join('\n')}\n`
/** So many that they are stored before their batch is entered. */
const rows = rowGroup

async function writeProjects(path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('项目编号,项目名称,部门,项目类别,财政资金,预算年度,建成日期\n')
  for (let index = 0; index < rows; index++)
    if (!file.write(`P${index},信息系统运行维护项目${index},D${index % 20},运维,是,2015,2014-0${1 + (index % 9)}-11\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'close')
}

/** An import in a process of its own, which is killed there. */
function importing(data: string, files: readonly string[], at: object): ChildProcess {
  const script = `
    import { runnerImport } from 'vite'
    const { module: { importKilled } } = await runnerImport(${JSON.stringify(join(import.meta.dirname, 'killed-import.fixture.ts'))}, { root: ${JSON.stringify(root)}, configFile: false, logLevel: 'error' })
    await importKilled(${JSON.stringify(data)}, ${JSON.stringify(files)}, ${JSON.stringify(at)})`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Everything in the store that figures may depend on. */
async function contentOf(warehouse: Warehouse): Promise<unknown> {
  const tables = await warehouse.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY 1")
  const content: Record<string, unknown> = {}
  for (const { name } of tables) content[name] = (await warehouse.query(`SELECT COUNT(*) AS n, CAST(SUM(hash(t)) AS VARCHAR) AS sum FROM ${name} t`))[0]
  return content
}

describe('a process killed in the middle of an import', () => {
  let folder: string
  const path = (name: string) => join(folder, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-killed-'))
    await writeFile(path('department.csv'), departments)
    await writeFile(path('project.csv'), '项目编号,项目名称,部门,项目类别\nP1,旧名,D1,建设\n')
    await writeProjects(path('project-2.csv'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function before(data: string): Promise<unknown> {
    const warehouse = await openWarehouse(data)
    await importFiles(warehouse, { files: [path('department.csv'), path('project.csv')], profile: 'template', observedOn: '2015-06-30', who: 'test' })
    const content = await contentOf(warehouse)
    await warehouse.close()
    return content
  }

  test.each([
    ['while rows are read', { step: 'read', share: 0.4 }],
    ['once its rows are stored, and its batch is not entered', { step: 'load', share: 0 }],
  ])('leaves exactly the state before it: %s', async (when, at) => {
    const data = path(when)
    const content = await before(data)
    const child = importing(data, [path('project-2.csv')], at)
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
    expect(signal).toBe('SIGKILL')

    const warehouse = await openWarehouse(data)
    expect(await contentOf(warehouse)).toEqual(content)
    expect(readdirSync(warehouse.temporary)).toEqual([])
    const { batch } = await importFiles(warehouse, { files: [path('project-2.csv')], profile: 'template', observedOn: '2015-12-31', who: 'test' })
    expect([batch.id, batch.status, batch.accepted]).toEqual([2, 'loaded', rows])
    expect(await warehouse.query("SELECT title, kind FROM project WHERE key = 'P1' ORDER BY valid_from")).toEqual([
      { title: '旧名', kind: 'build' },
      { title: '信息系统运行维护项目1', kind: 'maintenance' },
    ])
    await warehouse.close()
  })
})
