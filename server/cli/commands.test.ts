import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actions } from '../access/actions'
import { type Actor, command as commander, nobody } from '../access/actor'
import { arrival } from '../access/arrival'
import type { AccessEnv } from '../access/context'
import { declaredRoutes, gate } from '../access/gate'
import { type Role, roles } from '../../metrics/vocabulary/role'
import { Mistake } from '../office/mistake'
import type { HoldingOffice } from '../office/office'
import { writeServerFile } from '../office/server-file'
import { api } from '../routes/api'
import { refuse } from '../routes/refusal'
import { commands, server } from './commands.fixture'
import { type Listening, listen } from './listen'
import { program } from './program'

const token = 't'.repeat(43)
const resources = api({ version: '0.0.0', token })

describe('every command', () => {
  let folder: string
  let listening: Listening
  let asks: Actor
  /** Requests that went through the gate. */
  let answered = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-commands-'))
    await writeFile(join(folder, 'file.csv'), 'from: "2015"\n')
    await writeFile(join(folder, 'own.yaml'), 'name: own\nnames: { zh: 自有, en: Own }\nsource: one.example\ninputs: { list: { file: list, csv: {} } }\nrecords: [{ type: department, from: list, columns: { code: 代码, name: 名称, group_id: 组 } }]\n')
    const app = new Hono<AccessEnv>()
    app.onError(refuse)
    app.use(arrival([]))
    app.use('/api/*', gate(declaredRoutes(resources.openAPIRegistry.definitions), () => Promise.resolve(asks), () => ({}) as HoldingOffice))
    app.all('/api/*', (c) => {
      answered++
      return c.json({})
    })
    app.route('/', resources)
    listening = await listen(app, '127.0.0.1', 0)
    writeServerFile(folder, { address: `http://127.0.0.1:${listening.port}`, pid: process.pid, token, startedAt: new Date().toISOString() })
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((_, ...more: unknown[]) => {
        for (const one of more) if (typeof one === 'function') (one as () => void)()
        return true
      })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await listening.close()
    await rm(folder, { recursive: true, force: true })
  })
  const root = () => program('0.0.0', () => undefined)
  /** Runs a command; what was let through is answered by nothing that it could read. @returns the code of what the gate refused. */
  async function run(name: string, data = true): Promise<string> {
    answered = 0
    const typed = commands[name]!.typed.replaceAll('PROFILE', join(folder, 'own.yaml')).replaceAll('FILE', join(folder, 'file.csv')).replaceAll('OUT', folder)
    const asked = [...name.split(' '), ...typed.split(' ').filter((one) => one !== ''), ...(data ? ['--data', folder] : [])]
    try {
      await root().parseAsync(asked, { from: 'user' })
    } catch (error) {
      const code = error instanceof Mistake ? error.code : ''
      if (['not-permitted', 'not-signed-in', 'password-due'].includes(code)) return code
      // Whatever else went wrong did so behind the gate, or the test types the command wrongly.
      if (answered === 0) throw error
    }
    return 'let through'
  }
  const walked = Object.entries(commands).filter(([, { action }]) => action !== null)

  it('is in the table of commands, with each of its parts', () => {
    const all = root().commands.flatMap((one) => {
      const name = one.name()
      const [first] = one.registeredArguments
      return first?.name() === 'action' ? (first.argChoices ?? []).map((part) => `${name} ${part}`) : [name]
    })
    expect(all.sort()).toEqual([...Object.keys(commands), server].sort())
  })

  it.each(Object.keys(roles) as Role[])('does through a running server for %s alone what the one table says, and nothing else', async (role) => {
    asks = { id: 'somebody', name: 'somebody', roles: [role], department: null, via: 'session', from: '' }
    for (const [name, { action }] of walked) {
      const by: readonly Role[] = actions[action!].by
      // `command` alone is a part of who holds the data folder: it adds the paths of this machine to what people may do.
      expect([name, await run(name)]).toEqual([name, by.includes(role) ? 'let through' : role === 'visitor' ? 'password-due' : 'not-permitted'])
    }
  })

  it('does nothing for a stranger but check a certificate', async () => {
    asks = nobody('')
    const refused: string[] = []
    for (const [name] of walked) if ((await run(name)) === 'not-signed-in') refused.push(name)
    expect(walked.map(([name]) => name).filter((name) => !refused.includes(name))).toEqual(['verify-certificate'])
  })

  it('is done for who holds the data folder', async () => {
    asks = commander('root', true, '127.0.0.1')
    for (const [name] of walked) expect([name, await run(name)]).toEqual([name, 'let through'])
  })

  it('asks no office where it works on files of the user', async () => {
    asks = nobody('')
    for (const [name, { action }] of Object.entries(commands)) {
      if (action !== null) continue
      const outcome = await run(name, name.startsWith('profile ')).catch(() => 'failed on the file')
      expect([name, ['let through', 'failed on the file'].includes(outcome), answered]).toEqual([name, true, 0])
    }
  })
})
