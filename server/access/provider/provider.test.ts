import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice } from '../../office/local'
import type { HoldingOffice } from '../../office/office'
import { createApp } from '../../routes/app'
import { type Settings, settingsShape } from '../../settings/settings'
import { client, type RunningProvider, startProvider } from './fixture'

const home = 'http://127.0.0.1:8080'

describe('signing in by an identity provider', () => {
  let folder: string
  let provider: RunningProvider
  let office: HoldingOffice
  let app: ReturnType<typeof createApp>
  let settings: Settings
  const open = async () => {
    office = await openOffice(folder, settings)
    app = createApp(office, { version: '0.0.0', token: 't'.repeat(43), web: null, loopbackOnly: false, demandAccounts: true })
  }
  beforeAll(async () => {
    provider = await startProvider(home)
    folder = await mkdtemp(join(tmpdir(), 'shuping-provider-'))
    settings = settingsShape.parse({
      address: home,
      signIn: {
        name: { zh: '统一身份认证', en: 'City sign-on' },
        issuer: provider.issuer,
        client: client.id,
        secret: client.secret,
        scope: 'openid',
        roles: { '数评-管理': 'administrator', '数评-评估': ['evaluator', 'reader'], '数评-部门': 'contact' },
      },
    })
    await open()
    await office.access.accounts.enter('local', { name: '本地', roles: ['administrator'], department: null, blocked: false }, 'local', 'correct horse battery', false)
  })
  afterAll(async () => {
    await office.close()
    await provider.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    provider.who = { sub: '17', preferred_username: 'WangMin', name: '王敏', groups: ['别的', '数评-评估'] }
  })
  const ask = (path: string, { cookie = '', method = 'POST', body }: { cookie?: string; method?: string; body?: object } = {}) =>
    app.request(`${home}${path}`, { method, headers: { 'Content-Type': 'application/json', Cookie: cookie }, body: body && JSON.stringify(body) }, { incoming: { socket: { remoteAddress: '10.0.0.1' } } })
  const cookieOf = (answer: Response, name: string): string => answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '').find((one) => one.startsWith(`${name}=`)) ?? ''
  const away = async () => {
    const answer = await ask('/api/session/provider')
    const { address } = (await answer.json()) as { address: string }
    return { address, cookie: cookieOf(answer, 'shuping-arrival') }
  }
  const back = (parameters: Record<string, string>, cookie: string) => ask('/api/session/provider/return', { cookie, body: { parameters } })
  const signIn = async (browser?: Map<string, string>) => {
    const { address, cookie } = await away()
    return back(await provider.visit(address, browser), cookie)
  }
  const refusal = async (answer: Response) => {
    const { type, detail } = (await answer.json()) as { type: string; detail: string }
    return { status: answer.status, code: type.replace('urn:shuping:', ''), detail }
  }

  it('goes there with a challenge, a state and a nonce, and comes back as her groups say', async () => {
    const { address } = await away()
    const asked = new URL(address).searchParams
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256'])
    expect(['code_challenge', 'state', 'nonce'].map((name) => asked.get(name)?.length)).toEqual([43, 43, 43])
    const answer = await signIn()
    expect(await answer.json()).toMatchObject({ via: 'session', id: 'wangmin', name: '王敏', roles: ['evaluator', 'reader'], department: null, firstPassword: false })
    const cookie = cookieOf(answer, 'shuping-session')
    expect((await ask('/api/batches', { cookie, method: 'GET' })).status).toBe(200)
    expect((await ask('/api/accounts', { cookie, method: 'GET' })).status).toBe(403)
    expect((await office.audit({ deed: 'sign-in' })).entries).toMatchObject([{ who: 'wangmin', about: 'wangmin', from: '10.0.0.1', outcome: 'done' }])
  })

  it('is what her groups say today, at the next sign-in, and a contact speaks for the department that is claimed', async () => {
    provider.who = { ...provider.who, groups: '数评-部门', department: 'SH31' }
    expect(await (await signIn()).json()).toMatchObject({ roles: ['contact'], department: 'SH31' })
    expect(office.access.accounts.get('wangmin')).toMatchObject({ roles: ['contact'], department: 'SH31', elsewhere: true })
  })

  it('lets in nobody who is in no group that is named, nor a contact without a department, and says so', async () => {
    provider.who = { ...provider.who, preferred_username: 'lisi', sub: '18', groups: ['别的'] }
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'in-no-group', detail: expect.stringContaining('lisi 不属于任何已授权的用户组') })
    provider.who = { ...provider.who, groups: ['数评-部门'] }
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'in-no-group' })
    expect(office.access.accounts.find('lisi')).toBeNull()
    expect((await office.audit({ deed: 'sign-in', outcome: 'refused' })).entries[0]).toMatchObject({ who: 'lisi', after: { mistake: 'in-no-group' } })
  })

  it('refuses a state that is replayed, another browser’s, made up or left too long', async () => {
    const { address, cookie } = await away()
    const parameters = await provider.visit(address)
    expect((await back(parameters, cookie)).status).toBe(200)
    expect(await refusal(await back(parameters, cookie))).toMatchObject({ status: 403, code: 'arrival-refused' })
    const [mine, hers] = [await away(), await away()]
    expect(await refusal(await back(await provider.visit(mine.address), hers.cookie))).toMatchObject({ status: 403, code: 'arrival-refused' })
    expect(await refusal(await back({ ...parameters, state: 'x'.repeat(43) }, cookie))).toMatchObject({ status: 403, code: 'arrival-refused' })
  })

  it('refuses a code that was not given for this sign-in, and what the provider itself refused', async () => {
    const [mine, hers] = [await away(), await away()]
    const [one, other] = [await provider.visit(mine.address), await provider.visit(hers.address)]
    expect(await refusal(await back({ ...one, code: other.code! }, mine.cookie))).toMatchObject({ status: 403, code: 'provider-refused' })
    const denied = await away()
    expect(await refusal(await back({ error: 'access_denied', state: new URL(denied.address).searchParams.get('state')!, iss: provider.issuer }, denied.cookie))).toMatchObject({ status: 403, code: 'provider-refused' })
  })

  it('gives nobody the account of another: one that was made here, or another person’s there', async () => {
    provider.who = { ...provider.who, preferred_username: 'local', groups: ['数评-管理'] }
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'account-is-local' })
    provider.who = { ...provider.who, preferred_username: 'wangmin', sub: '99' }
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'account-is-local' })
    provider.who = { ...provider.who, preferred_username: '王 敏' }
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'claim-unusable' })
  })

  it('keeps out whom an administrator has blocked, and has no password that could be guessed', async () => {
    const { name } = office.access.accounts.get('wangmin')
    await office.changeAccount({ id: 'wangmin', name, roles: ['evaluator'], department: null, blocked: true })
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'account-blocked' })
    await office.changeAccount({ id: 'wangmin', name, roles: ['evaluator'], department: null, blocked: false })
    expect((await ask('/api/session', { body: { id: 'wangmin', password: 'null' } })).status).toBe(401)
    await office.resetPassword('wangmin')
    expect(await refusal(await signIn())).toMatchObject({ status: 403, code: 'account-is-local' })
  })

  it('tells a stranger its name, and nobody its secret', async () => {
    const me = await (await ask('/api/me', { method: 'GET' })).text()
    expect(JSON.parse(me)).toMatchObject({ provider: { en: 'City sign-on' } })
    expect([me, JSON.stringify((await office.audit({})).entries)].join()).not.toContain(client.secret)
  })

  const leave = async (cookie: string) => (await ask('/api/session', { cookie, method: 'DELETE' })).json() as Promise<{ elsewhere: boolean; address: string | null }>

  const another = () => (provider.who = { sub: '20', preferred_username: 'zhou', name: '周', groups: ['数评-评估'] })

  it('ends the session there too when she signs out here: the next sign-in asks her again', async () => {
    another()
    const browser = new Map<string, string>()
    const cookie = cookieOf(await signIn(browser), 'shuping-session')
    const { asked } = provider
    await signIn(browser)
    expect(provider.asked).toBe(asked)
    const { elsewhere, address } = await leave(cookie)
    const sent = new URL(address!)
    expect([elsewhere, sent.origin, sent.searchParams.get('post_logout_redirect_uri'), sent.searchParams.get('id_token_hint')?.split('.').length]).toEqual([true, provider.issuer, `${home}/sign-in`, 3])
    expect((await ask('/api/batches', { cookie, method: 'GET' })).status).toBe(401)
    expect(await provider.leave(address!, browser)).toBe(`${home}/sign-in`)
    await signIn(browser)
    expect(provider.asked).toBe(asked + 1)
  })

  it('goes there to sign out without a token after a restart, for none is kept, and sends nobody there who did not come from there', async () => {
    another()
    const cookie = cookieOf(await signIn(), 'shuping-session')
    await office.close()
    await open()
    const { address } = await leave(cookie)
    expect([...new URL(address!).searchParams]).toEqual([['post_logout_redirect_uri', `${home}/sign-in`], ['client_id', client.id]])
    const local = cookieOf(await ask('/api/session', { body: { id: 'local', password: 'correct horse battery' } }), 'shuping-session')
    expect(await leave(local)).toEqual({ elsewhere: false, address: null })
  })

  it('proves who it is to the provider as that takes it, unless it is set: in the body, in the header, or by nothing but the challenge', async () => {
    const { Provider } = await import('./provider')
    const least = await startProvider(home, true)
    least.who = provider.who
    const ways = [[provider, {}], [provider, { authentication: 'client_secret_basic' }], [least, {}], [provider, { client: 'client-public', secret: undefined }]] as const
    const proofs: unknown[] = []
    for (const [at, way] of ways) {
      const { signIn } = settingsShape.parse({ address: home, signIn: { ...settings.signIn, issuer: at.issuer, ...way } })
      const one = new Provider(signIn!, home, Date.now)
      const { address, browser } = await one.begin()
      const { id } = await one.finish(await at.visit(address), browser)
      proofs.push([id, at.proof])
      // What offers no way to end a session is left as it is, and the page says so.
      expect(await one.end('x') === null).toBe(at === least)
    }
    expect(proofs).toEqual([['wangmin', 'elsewhere'], ['wangmin', 'header'], ['wangmin', 'header'], ['wangmin', 'elsewhere']])
    await least.close()
  })

  it('says that it is away, and is asked again', async () => {
    const lines: string[] = []
    const { Provider } = await import('./provider')
    const set = settingsShape.parse({ address: home, signIn: { name: { zh: '甲', en: 'A' }, issuer: 'http://127.0.0.1:9', client: 'c', secret: client.secret, roles: { g: 'reader' } } })
    const gone = new Provider(set.signIn!, home, Date.now, (line) => lines.push(line))
    await expect(gone.begin()).rejects.toMatchObject({ code: 'provider-away' })
    await expect(gone.begin()).rejects.toMatchObject({ code: 'provider-away' })
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain(client.secret)
  })
})
