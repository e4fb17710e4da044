import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, shuping } from './command'
import { copyDataFolder } from './data-folder'
import { type RunningServer, startServer } from './running-server'
import { scratchFolder } from './scratch-folder'

const refusal = ({ code, stdout, stderr }: Ended) => ({ code, stdout, lines: stderr.trimEnd().split('\n').length, says: stderr })

describe('a start', () => {
  const scratch = scratchFolder()
  let server: RunningServer

  beforeAll(async () => {
    await copyDataFolder('sample', join(scratch, 'data'))
    server = await startServer({ data: join(scratch, 'data') })
  })
  afterAll(() => server.stop())

  test('on a port in use names another', async () => {
    const { port } = new URL(server.address)
    expect(refusal(await shuping('serve', '--port', port, '--data', join(scratch, 'other')))).toEqual({
      code: 1,
      stdout: '',
      lines: 1,
      says: expect.stringMatching(new RegExp(`${port} is in use.*--port`)),
    })
  })

  test('on a port that another program holds is refused before a data folder is made', async () => {
    const holder = createServer()
    const port = await new Promise<number>((resolve) => holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port)))
    const ended = await shuping('serve', '--port', String(port), '--data', join(scratch, 'never'))
    await new Promise((resolve) => holder.close(resolve))
    expect(refusal(ended)).toMatchObject({ code: 1, lines: 1 })
    expect(existsSync(join(scratch, 'never'))).toBe(false)
  })

  test('on a data folder that a server holds says where that server is', async () => {
    expect(refusal(await shuping('serve', '--port', '0', '--data', server.data))).toEqual({ code: 1, stdout: '', lines: 1, says: expect.stringContaining(server.address) })
  })

  test('on a data folder that cannot be one says so', async () => {
    const file = join(scratch, 'file')
    writeFileSync(file, 'not a folder')
    expect(refusal(await shuping('serve', '--port', '0', '--data', file))).toMatchObject({ code: 1, stdout: '', lines: 1, says: expect.stringContaining(file) })
  })

  test('on a store that is none says so, and leaves it as it is', async () => {
    const data = join(scratch, 'broken')
    mkdirSync(data)
    writeFileSync(join(data, 'shuping.duckdb'), 'this is no database\n'.repeat(1000))
    expect(refusal(await shuping('serve', '--port', '0', '--data', data))).toMatchObject({ code: 1, stdout: '', lines: 1, says: expect.stringContaining('shuping.duckdb') })
  })

  test('beyond loopback demands accounts: the first administrator is made with the code that the terminal shows', async () => {
    const open = await startServer({ data: join(scratch, 'open'), sample: false, args: ['--host', '0.0.0.0'] })
    try {
      expect((await fetch(`${open.address}/api/overview`)).status).toBe(401)
      const [code = ''] = /[a-z2-9]{4}(-[a-z2-9]{4}){4}/.exec(open.output()) ?? []
      const setUp = (shown: string) =>
        fetch(`${open.address}/api/setup`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: shown, id: 'guan', name: '管理员', password: 'a long first password' }) })
      expect((await setUp('aaaa-aaaa-aaaa-aaaa-aaaa')).status).toBe(403)
      const made = await setUp(code)
      expect(made.status).toBe(200)
      const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      expect((await fetch(`${open.address}/api/accounts`, { headers: { Cookie: cookie } })).status).toBe(200)
      expect((await setUp(code)).status).toBe(403)
      expect(await shuping('accounts', '--format', 'csv', '--data', open.data)).toMatchObject({ code: 0, stdout: expect.stringContaining('guan,') })
    } finally {
      await open.stop()
    }
  })

  test('after the first keeps what is there and loads no sample again', async () => {
    const before = await (await fetch(`${server.address}/api/overview`)).json()
    await server.stop()
    server = await startServer({ data: server.data })
    expect(server.output()).not.toMatch(/示例数据|sample/)
    expect(await (await fetch(`${server.address}/api/overview`)).json()).toEqual(before)
  })

  test('after a power cut clears what the dead server left', async () => {
    await server.kill()
    server = await startServer({ data: server.data })
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
  })

  test('without the sample holds nothing', async () => {
    const empty = await startServer({ sample: false })
    expect(await (await fetch(`${empty.address}/api/overview`)).json()).toMatchObject({ empty: true, sample: false, periods: [] })
    await empty.stop()
  })
})
