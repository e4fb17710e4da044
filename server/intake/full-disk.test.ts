import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { run } from '../cli/run'
import { speak } from '../cli/speak'
import { copyDataFolder } from '../e2e/data-folder'
import { noSmallDisk, onSmallDisk } from '../e2e/small-disk'
import { openOffice } from '../office/local'
import { createApp } from '../routes/app'
import { rowGroup } from '../warehouse/set-aside'

afterAll(() => vi.restoreAllMocks())

test.skipIf(noSmallDisk !== '')(`an import that finds the disk full says so, stores nothing wherever it ends, and succeeds once there is as much room as it said${noSmallDisk}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shuping-full-import-'))
  const [departments, projects, disk] = [join(folder, 'department.csv'), join(folder, 'project.csv'), join(folder, 'disk')]
  await writeFile(departments, '部门代码,部门名称,组别\nA1,甲局,市级部门\n')
  await writeFile(projects, `项目编号,项目名称,部门\n${Array.from({ length: rowGroup }, (_, index) => `P${index},项目${index},A1\n`).join('')}`)
  const ask = (file: string) => ({ files: [file], profile: 'template', observedOn: '2015-12-31', who: 'test' })
  await mkdir(disk)
  await onSmallDisk(disk, 64_000, async ({ leave, makeRoom }) => {
    const data = join(disk, 'data')
    await mkdir(data)
    await copyDataFolder('nothing', data)
    const office = await openOffice(data)
    await office.import(ask(departments))
    const said = { status: 507, code: 'disk-full', detail: { zh: expect.stringMatching(`^磁盘已满：${data} 所在磁盘仅余 [\\d.]+ MB，此次操作至多约需 [\\d.]+ MB。没有存入任何内容，.*再腾出约 [\\d.]+ MB 后重试。$`) as string } }
    // Where its rows are taken apart, where the engine stores them, and where they are set aside.
    for (const room of [0, 5000, 11_000]) {
      leave(room)
      await expect(office.import(ask(projects)), `with ${room} kB`).rejects.toMatchObject(said)
      expect([(await office.batches()).map(({ id }) => id), await readdir(join(data, 'tmp'))]).toEqual([[1], []])
    }
    leave(100)
    const app = createApp(office, { version: '0.0.0', token: 't', web: null, loopbackOnly: true })
    const sent = await app.request('http://127.0.0.1/api/uploads/project.csv', { method: 'PUT', body: Buffer.alloc(500_000) }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
    expect([sent.status, ((await sent.json()) as { type: string }).type, await readdir(join(data, 'tmp', 'uploads'))]).toEqual([507, 'urn:shuping:disk-full', []])
    const page = async (path: string, init: RequestInit) => (await app.request(`http://127.0.0.1/api/uploads/${path}`, init, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).text()
    makeRoom()
    const { id } = JSON.parse(await page('project.csv', { method: 'PUT', body: await readFile(projects) })) as { id: string }
    leave(100)
    const imported = (await page('import', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ids: [id], profile: 'template', observedOn: '2015-12-31', who: '张三' }) })).trim().split('\n')
    expect(JSON.parse(imported.at(-1)!)).toMatchObject({ problem: { status: 507, type: 'urn:shuping:disk-full' } })
    await office.close()

    leave(3000)
    let told = ''
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => (told += String(text)) !== '')
    expect(await run(['import', projects, '--profile', 'template', '--observed-on', '2015-12-31', '--data', data], '0.0.0')).toBe(1)
    expect(told).toMatch(new RegExp(`^${speak({ zh: '磁盘已满：', en: 'The disk is full: ' })}[^\n]*\n$`))
    expect(told).not.toMatch(/ENOSPC|INSERT|no space left/)

    leave(Math.ceil(Number(/needs about ([\d.]+) MB|约需 ([\d.]+) MB/.exec(told)!.slice(1).find(Boolean)) * 1000))
    const again = await openOffice(data)
    expect((await again.import(ask(projects))).batch).toMatchObject({ id: 2, accepted: rowGroup })
    expect(await again.verifyAudit()).toMatchObject({ broken: null })
    await again.close()
  })
  await rm(folder, { recursive: true })
})
