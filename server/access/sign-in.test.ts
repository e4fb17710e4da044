import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { Mistake } from '../office/mistake'
import { openWarehouse, type Warehouse } from '../warehouse'
import { type Access, openAccess } from './access'
import { steadyClock } from './clock'
import { sessionId } from './sessions'
import { changePassword, setUp, signIn } from './sign-in'

const second = 1000
const hour = 3600 * second
const password = 'correct horse battery'
const clerk = { name: '王敏', roles: ['evaluator'], department: null, blocked: false } as const

describe('signing in', () => {
  let folder: string
  let warehouse: Warehouse
  let access: Access
  /** The machine's clock, which somebody may set, and a stopwatch, which nobody can. */
  let wall = Date.UTC(2026, 0, 5)
  let elapsed = 0
  const pass = (ms: number): void => {
    wall += ms
    elapsed += ms
  }
  const clock = (latest: number) => steadyClock(latest, () => wall, () => elapsed)
  const reopen = async (): Promise<void> => {
    await warehouse?.close()
    warehouse = await openWarehouse(folder)
    access = await openAccess(warehouse, clock)
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-access-'))
    await copyDataFolder('nothing', folder)
    await reopen()
    await setUp(access, { code: access.setup.show(), id: 'guan', name: '管理员', password }, '10.0.0.1')
    await access.accounts.enter('wangmin', clerk, 'guan', password, false)
  })
  afterEach(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })
  const enter = (id: string, shown = password, from = '10.0.0.2') => signIn(access, { id, password: shown }, from)
  const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'let in', (error: unknown) => (error instanceof Mistake ? error.code : String(error)))

  it('keeps no password and no secret that could be used', async () => {
    const { secret } = await enter('wangmin')
    const kept = JSON.stringify([await warehouse.query('SELECT * FROM account'), await warehouse.query('SELECT * FROM session')])
    expect(kept).not.toContain(password)
    expect(kept).not.toContain(secret)
    expect(kept.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)).toHaveLength(2)
  })

  it('tells of sessions by an id that opens nothing, and ends one by it: of another person only for an administrator', async () => {
    pass(second)
    const { secret } = await enter('wangmin')
    pass(second)
    await enter('wangmin', password, '10.0.0.3')
    const told = access.sessions.told('wangmin')
    expect(told.map(({ account, from }) => `${account} ${from}`)).toEqual(['wangmin 10.0.0.3', 'wangmin 10.0.0.2'])
    expect(access.sessions.told(null).map(({ account }) => account)).toEqual(['wangmin', 'wangmin', 'guan'])
    const { id } = told[1]!
    expect([id, await access.sessions.use(id)]).toEqual([sessionId(secret), null])
    expect(await refused(access.sessions.revokeOne(id, 'guan'))).toBe('unknown-session')
    await access.sessions.revokeOne(id, 'wangmin')
    expect([await access.sessions.use(secret), access.sessions.told('wangmin').length]).toEqual([null, 1])
    await access.sessions.revokeOne(told[0]!.id, null)
    pass(2 * hour)
    expect(access.sessions.told(null)).toEqual([])
  })

  it('answers a wrong name, a wrong password and a blocked account alike', async () => {
    await access.accounts.enter('gone', { ...clerk, blocked: true }, 'guan', password, false)
    expect(await Promise.all([refused(enter('nobody')), refused(enter('wangmin', 'wrong')), refused(enter('gone'))])).toEqual(Array(3).fill('sign-in-refused'))
  })

  it('looks at eleven of a thousand wrong passwords that are tried in twenty minutes, keeps counting after a restart, and lets the right one in later', async () => {
    const answers: string[] = []
    for (let attempt = 0; attempt < 1000; attempt++) {
      if (attempt === 500) await reopen()
      answers.push(await refused(enter('wangmin', `guess ${attempt}`, `10.1.${attempt >> 8}.${attempt & 255}`)))
      pass(1.2 * second)
    }
    // Four free ones, then waits of 15, 30, 60, 120, 240, 480 seconds and more: 20 minutes hold seven of them.
    expect(answers.filter((answer) => answer === 'sign-in-refused')).toHaveLength(11)
    expect(answers.filter((answer) => answer === 'too-many-attempts')).toHaveLength(989)
    expect(await refused(enter('wangmin'))).toBe('too-many-attempts')
    expect(await refused(enter('guan'))).toBe('let in')
    pass(15 * 60 * second)
    expect(await refused(enter('wangmin'))).toBe('let in')
  })

  it('lets no address try many names', async () => {
    const answers: string[] = []
    for (let attempt = 0; attempt < 70; attempt++) answers.push(await refused(enter(`name${attempt}`, 'guess', '10.0.0.66')))
    expect([answers.indexOf('too-many-attempts'), answers.at(-1)]).toEqual([60, 'too-many-attempts'])
    expect(await refused(enter('wangmin', password, '10.0.0.66'))).toBe('too-many-attempts')
    expect(await refused(enter('wangmin'))).toBe('let in')
  })

  it('is not overtaken by guesses that are made at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, guess) => refused(enter('wangmin', `guess ${guess}`))))
    expect(answers.filter((answer) => answer === 'sign-in-refused')).toHaveLength(5)
  })

  it('lasts an hour without a request, and half a day at most', async () => {
    const { secret } = await enter('wangmin')
    pass(hour - second)
    expect(await access.sessions.use(secret)).toMatchObject({ account: 'wangmin' })
    pass(hour)
    expect(await access.sessions.use(secret)).toBeNull()
    const busy = (await enter('wangmin')).secret
    for (let half = 0; half < 23; half++) {
      pass(hour / 2)
      expect(await access.sessions.use(busy)).not.toBeNull()
    }
    pass(hour / 2)
    expect(await access.sessions.use(busy)).toBeNull()
  })

  it('does not come back when the clock is set back, and not after a restart with it', async () => {
    const idle = (await enter('wangmin')).secret
    pass(hour / 2)
    const other = (await enter('guan')).secret
    pass(hour / 2)
    wall -= 30 * 24 * hour
    expect(await access.sessions.use(idle)).toBeNull()
    expect(await access.sessions.use(other)).not.toBeNull()
    await reopen()
    expect(await access.sessions.use(idle)).toBeNull()
    pass(hour)
    expect(await access.sessions.use(other)).toBeNull()
  })

  it('outlasts a restart, and a revocation outlasts it too', async () => {
    const [one, two] = [(await enter('wangmin')).secret, (await enter('guan')).secret]
    await access.sessions.revoke(one)
    await reopen()
    expect([await access.sessions.use(one), (await access.sessions.use(two))?.account]).toEqual([null, 'guan'])
    await access.sessions.revokeAll('guan')
    await reopen()
    expect(await access.sessions.use(two)).toBeNull()
  })

  it('ends every other session when the password is changed, which must not be weak', async () => {
    const { secret } = await enter('wangmin')
    expect(await refused(changePassword(access, 'wangmin', { current: password, password: 'wangmin-2026!' }, ''))).toBe('weak-password')
    expect(await refused(changePassword(access, 'wangmin', { current: 'wrong', password: 'another long one' }, ''))).toBe('sign-in-refused')
    const changed = await changePassword(access, 'wangmin', { current: password, password: 'another long one' }, '')
    expect([await access.sessions.use(secret), (await access.sessions.use(changed.secret))?.account]).toEqual([null, 'wangmin'])
    expect([await refused(enter('wangmin')), await refused(enter('wangmin', 'another long one'))]).toEqual(['sign-in-refused', 'let in'])
  })

  it('leaves an administrator always', async () => {
    expect(await refused(access.accounts.change('guan', { ...clerk }))).toBe('last-administrator')
    expect(await refused(access.accounts.change('guan', { name: '管理员', roles: ['administrator'], department: null, blocked: true }))).toBe('last-administrator')
    expect(await refused(setUp(access, { code: access.setup.show(), id: 'second', name: '二', password }, ''))).toBe('bad-setup-code')
  })
})
