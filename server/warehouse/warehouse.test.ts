import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { DataFileUnreadableError, DataFolderBusyError, DataFolderUnwritableError, openWarehouse, type Row, type Session, type Warehouse } from './index'

describe('the warehouse', () => {
  let folder: string
  let data: string
  const opened: Warehouse[] = []
  const open = async (): Promise<Warehouse> => {
    const warehouse = await openWarehouse(data)
    opened.push(warehouse)
    return warehouse
  }
  const close = async (warehouse: Warehouse): Promise<void> => {
    opened.splice(opened.indexOf(warehouse), 1)
    await warehouse.close()
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-warehouse-'))
    data = join(folder, 'data')
    // A store that is there is opened in a fraction of the time that making one takes.
    await copyDataFolder('nothing', data)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    for (let warehouse = opened[0]; warehouse; warehouse = opened[0]) await close(warehouse)
    await rm(folder, { recursive: true })
  })

  test('makes a data folder for its owner only, and empties its temporary folder at every opening', async () => {
    await rm(data, { recursive: true })
    const warehouse = await open()
    expect(statSync(data).mode & 0o777).toBe(0o700)
    const left = join(warehouse.temporary, 'import-1')
    await mkdir(left)
    await writeFile(join(left, 'rows.csv'), '1')
    await close(warehouse)
    await open()
    expect(existsSync(left)).toBe(false)
  })

  test('gives values a form outside the engine', async () => {
    const warehouse = await open()
    const rows = await warehouse.query(
      `SELECT CAST(9007199254740991 AS BIGINT) AS large, SUM(2) AS sum, 1.50 AS decimal, CAST(0.5 AS DOUBLE) AS half, DATE '1969-12-31' AS day, TIMESTAMP '2015-09-24 10:00:00' AS moment,
         TIMESTAMP '1969-12-31 23:59:59.5' AS before, TRUE AS yes, NULL AS nothing, [1, 2] AS list, '生僻字 𠮷 "''<b>' AS text`,
    )
    expect(rows).toEqual([
      {
        large: 9007199254740991,
        sum: 2,
        decimal: 1.5,
        half: 0.5,
        day: '1969-12-31',
        moment: '2015-09-24T10:00:00+08:00',
        before: '1969-12-31T23:59:59.5+08:00',
        yes: true,
        nothing: null,
        list: [1, 2],
        text: '生僻字 𠮷 "\'<b>',
      },
    ])
  })

  test('refuses an integer that would lose digits', async () => {
    const warehouse = await open()
    await expect(warehouse.query('SELECT CAST(9007199254740993 AS BIGINT) AS n')).rejects.toThrow(/too large to be an exact number/)
  })

  test('takes named parameters as values, never as text', async () => {
    const warehouse = await open()
    await warehouse.run('CREATE TABLE t (day DATE, name VARCHAR)')
    await warehouse.run('INSERT INTO t VALUES (CAST(:day AS DATE), :name)', { day: '2015-10-31', name: "x'); DROP TABLE t; --" })
    expect(await warehouse.query('SELECT name FROM t WHERE day <= :as_of AND name <> :other', { as_of: '2015-10-31', other: 'y' })).toEqual([{ name: "x'); DROP TABLE t; --" }])
  })

  test('says which statement the engine refused', async () => {
    const warehouse = await open()
    await expect(warehouse.query('SELECT nonsense FROM batch')).rejects.toThrow(/nonsense[\s\S]*in: SELECT nonsense FROM batch/)
  })

  test('streams rows in pages', async () => {
    const warehouse = await open()
    const sizes: number[] = []
    let sum = 0
    for await (const page of warehouse.stream<{ n: number }>('SELECT range AS n FROM range(10000) ORDER BY n')) {
      sizes.push(page.length)
      sum += page.reduce((total, { n }) => total + n, 0)
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2048)
    expect(sum).toBe((9999 * 10_000) / 2)
  })

  test('answers reads from the state before a transaction while it writes, and from the one after it at once', async () => {
    const warehouse = await open()
    await warehouse.run('CREATE TABLE t (n INTEGER)')
    await warehouse.transaction(async (session) => {
      await session.append('t', Array.from({ length: 5000 }, (_, n) => [n]))
      expect(await session.query('SELECT COUNT(*) AS n FROM t')).toEqual([{ n: 5000 }])
      expect(await warehouse.query('SELECT COUNT(*) AS n FROM t')).toEqual([{ n: 0 }])
    })
    expect(await warehouse.query('SELECT COUNT(*) AS n FROM t')).toEqual([{ n: 5000 }])
  })

  test('a transaction that fails leaves nothing, and the next one goes on', async () => {
    const warehouse = await open()
    await warehouse.run('CREATE TABLE t (n INTEGER)')
    const failing = warehouse.transaction(async (session) => {
      await session.run('INSERT INTO t VALUES (1)')
      throw new Error('the disk caught fire')
    })
    await expect(failing).rejects.toThrow('the disk caught fire')
    await warehouse.transaction((session) => session.run('INSERT INTO t VALUES (2)'))
    expect(await warehouse.query('SELECT n FROM t')).toEqual([{ n: 2 }])
  })

  test('what long work stores is in the file when it is done, and waits in no log; what short work stores waits there', async () => {
    const warehouse = await open()
    const log = `${join(data, 'shuping.duckdb')}.wal`
    const waiting = () => (existsSync(log) ? statSync(log).size : 0)
    await warehouse.run('CHECKPOINT; CREATE TABLE kept (n INTEGER)')
    const store = (session: Session) => session.run('INSERT INTO kept SELECT * FROM range(1000)')
    await warehouse.transaction(store)
    const short = waiting()
    expect(short).toBeGreaterThan(0)
    await warehouse.transaction(store, { names: { zh: '长', en: 'long' } })
    expect(waiting()).toBe(0)
    await warehouse.transaction(store)
    expect(waiting()).toBeGreaterThan(0)
    expect(await warehouse.query('SELECT COUNT(*) AS n FROM kept')).toEqual([{ n: 3000 }])
  })

  test('transactions take turns', async () => {
    const warehouse = await open()
    const order: string[] = []
    const work = (name: string) => warehouse.transaction(async (session) => {
      order.push(`${name} begins`)
      await session.query('SELECT COUNT(*) AS n FROM range(100000)')
      order.push(`${name} ends`)
    })
    await Promise.all([work('first'), work('second')])
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  test('loads no extension from anywhere', async () => {
    const warehouse = await open()
    const settings = await warehouse.query("SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name")
    expect(settings).toEqual([{ name: 'autoinstall_known_extensions', value: 'false' }, { name: 'autoload_known_extensions', value: 'false' }])
  })

  test('takes as many threads as the operator grants, and says what is no such number', async () => {
    const threads = async () => (await (await open()).query("SELECT current_setting('threads') AS n"))[0]!.n
    vi.stubEnv('SHUPING_THREADS', '3')
    expect(await threads()).toBe(3)
    await close(opened[0]!)
    for (const said of ['0', 'two', '1.5', '-1']) {
      vi.stubEnv('SHUPING_THREADS', said)
      await expect(openWarehouse(data)).rejects.toMatchObject({ code: 'threads-unclear', detail: { zh: expect.stringContaining(`「${said}」`) } })
    }
    vi.stubEnv('SHUPING_THREADS', '')
    expect(await threads()).toBe(availableParallelism())
  })

  test('keeps the calendar that is there, and adds a column that a record type has gained', async () => {
    const first = await open()
    await first.run('ALTER TABLE seen_department DROP COLUMN aliases')
    await first.run("UPDATE calendar SET month = 'kept' WHERE day = DATE '2015-09-03'")
    await close(first)
    const second = await open()
    expect(await second.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'seen_department' AND column_name = 'aliases'")).toHaveLength(1)
    expect(await second.query("SELECT month FROM calendar WHERE day = DATE '2015-09-03'")).toEqual([{ month: 'kept' }])
  })

  test('writes a reference table anew when its columns have changed', async () => {
    const first = await open()
    const rows = await first.query<Row>('SELECT COUNT(*) AS n FROM calendar')
    await first.run('ALTER TABLE calendar DROP COLUMN working_no')
    await close(first)
    const second = await open()
    expect(await second.query('SELECT COUNT(working_no) > 0 AS known FROM calendar')).toEqual([{ known: true }])
    expect(await second.query('SELECT COUNT(*) AS n FROM calendar')).toEqual(rows)
  })

  test('fills every reference table once in a folder of an earlier version, which marked the large ones only', async () => {
    const count = async (warehouse: Warehouse) => (await warehouse.query('SELECT COUNT(*) AS n FROM deadline_rule'))[0]!.n
    const first = await open()
    const before = await count(first)
    expect(before).toBeGreaterThan(0)
    await first.run("DELETE FROM reference_mark WHERE name = 'deadline_rule'")
    await close(first)
    expect(await count(await open())).toBe(before)
  })

  test('one that is closed says that the server is stopping', async () => {
    const warehouse = await open()
    await close(warehouse)
    await expect(warehouse.query('SELECT 1 AS one')).rejects.toMatchObject({ code: 'data-folder-closed', status: 503 })
  })

  test('a folder that is open already is busy, in this process too', async () => {
    await open()
    await expect(openWarehouse(data)).rejects.toThrow(DataFolderBusyError)
  })

  test('a folder that another process holds is busy, and the process is named', async () => {
    await close(await open())
    const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => { const db = await DuckDBInstance.create(${JSON.stringify(join(data, 'shuping.duckdb'))}); const c = await db.connect(); console.log('held'); process.stdin.resume(); globalThis.kept = c })`
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    const busy = await openWarehouse(data).catch((error: unknown) => error)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(busy).toBeInstanceOf(DataFolderBusyError)
    expect((busy as DataFolderBusyError).detail.zh).toContain(`进程 ${holder.pid}`)
    await open()
  })

  test('a path that cannot become a folder is named with the reason', async () => {
    await rm(data, { recursive: true })
    await writeFile(data, 'a file')
    const refused = await openWarehouse(data).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DataFolderUnwritableError)
    expect((refused as DataFolderUnwritableError).detail.en).toMatch(/cannot be written: a file of that name is there/)
    await expect(openWarehouse(join(data, 'inner'))).rejects.toThrow(/a part of the path is a file/)
  })

  test('a file that is no store is named, and left as it is', async () => {
    await writeFile(join(data, 'shuping.duckdb'), 'x'.repeat(20_000))
    await expect(openWarehouse(data)).rejects.toThrow(DataFileUnreadableError)
    expect(statSync(join(data, 'shuping.duckdb')).size).toBe(20_000)
  })
})
