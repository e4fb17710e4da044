import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { client, type RunningProvider, startProvider } from '../../server/access/provider/fixture'
import { freePort } from '../../server/e2e/free-port'
import type { RunningServer } from '../../server/e2e/running-server'
import { faults } from './accessible'
import { openSite, settled, type Site } from './site'

let site: Site<RunningServer>
let provider: RunningProvider
const folder = mkdtempSync(join(tmpdir(), 'shuping-door-'))

/** An empty office with a provider, where no loopback opens the door. @param least of what a provider may offer. */
async function openDoor(least: boolean): Promise<{ site: Site<RunningServer>; provider: RunningProvider }> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const provider = await startProvider(address, least)
  const signIn = { name: { zh: '统一身份认证', en: 'City sign-on' }, issuer: provider.issuer, client: client.id, secret: client.secret, scope: 'openid', roles: { office: 'evaluator', chiefs: 'administrator' } }
  const settings = join(folder, `${port}.json`)
  writeFileSync(settings, JSON.stringify({ address, signIn }), { mode: 0o600 })
  return { provider, site: await openSite({ sample: false, args: ['--accounts', '--port', String(port), '--settings', settings] }) }
}

beforeAll(async () => {
  ;({ site, provider } = await openDoor(false))
})
afterAll(async () => {
  await site.close()
  await provider.close()
  rmSync(folder, { recursive: true })
})

test('the first administrator is made by keyboard with the code of the terminal, stays at her address, and can leave', async () => {
  const { page, complaints } = await site.visit('/tasks?period=2015')
  await page.getByRole('heading', { name: '建立首个管理员' }).waitFor()
  expect(await faults(page)).toEqual([])
  // Somebody whom the provider knows as no administrator is not the first.
  provider.who = { sub: '17', preferred_username: 'wangmin', name: '王敏', groups: ['office'] }
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByRole('alert').getByText('第一个账号须为管理员').waitFor()
  const [code = ''] = /[a-z2-9]{4}(-[a-z2-9]{4}){4}/.exec(site.server.output()) ?? []
  await page.getByLabel('一次性验证码').fill(code)
  await page.getByLabel('账号').fill('guan')
  await page.getByLabel('姓名').fill('管理')
  await page.getByLabel('口令').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '退出' }).waitFor()
  await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/tasks?period=2015')
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('账号').fill('guan')
  await page.getByLabel('口令').fill('wrong')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('账号或口令不对').waitFor()
  expect(complaints).toEqual([])
})

test('who has no account may check a certificate, and nothing else', async () => {
  const { page, complaints } = await site.visit('/verify/0000-1111', { language: 'en' })
  await page.getByRole('alert').getByText('The code is mistyped').waitFor()
  await settled(page)
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.getByLabel('Code').fill('00000-00000-00000-00000')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('No certificate or notice with this code').waitFor()
  expect(await faults(page)).toEqual([])
  expect(new URL(page.url()).pathname).toBe('/verify/00000-00000-00000-00000')
  expect(complaints).toEqual([])
})

test('an administrator makes an account on her page: its first password is shown once, and its sessions end by a press', async () => {
  const enter = async (page: Page, id: string, password: string) => {
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.getByLabel('账号').fill(id)
    await page.getByLabel('口令').fill(password)
    await page.keyboard.press('Enter')
  }
  // The first page is not hers: she begins at her account.
  const { page, complaints } = await site.visit('/')
  await enter(page, 'guan', 'correct horse battery')
  await page.getByRole('button', { name: '新建账户' }).click()
  expect(new URL(page.url()).pathname).toBe('/account')
  const form = page.getByRole('form', { name: '新建账户' })
  await form.getByLabel('账号').fill('chaxun')
  await form.getByLabel('姓名').fill('查阅')
  await form.getByLabel('领导/查阅').check()
  await form.getByRole('button', { name: '保存' }).click()
  const first = await page.getByRole('status').locator('code').innerText()
  await page.getByRole('button', { name: '已记下' }).click()
  await expect.poll(() => page.locator('main').innerText()).not.toContain(first)

  const { page: theirs } = await site.visit('/account')
  await enter(theirs, 'chaxun', first)
  await theirs.getByLabel('初始口令').fill(first)
  await theirs.getByLabel('新口令').fill('staple battery horse')
  await theirs.getByLabel('再输入一次').fill('staple battery horse')
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('definition').filter({ hasText: '领导/查阅' }).waitFor()
  await settled(theirs)
  expect(await theirs.getByRole('heading', { name: '账户管理' }).count()).toBe(0)

  await page.reload()
  await page.getByRole('row', { name: /^chaxun 查阅 领导\/查阅 — 正常/ }).waitFor()
  await page.getByRole('button', { name: /^撤销chaxun自/ }).click()
  await page.getByRole('button', { name: /^撤销chaxun自/ }).waitFor({ state: 'detached' })
  await theirs.reload()
  await theirs.getByRole('heading', { name: '登录' }).waitFor()
  expect(complaints).toEqual([])
})

test('an administrator gives a program a token on her page: it is shown once, delivers, is seen there with its last use, and is revoked by two presses', async () => {
  const { page, complaints } = await site.visit('/account')
  await page.getByLabel('账号').fill('guan')
  await page.getByLabel('口令').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '发放令牌' }).click()
  const form = page.getByRole('form', { name: '发放令牌' })
  await form.getByLabel('令牌').fill('nightly')
  await form.getByLabel('导入方案（来源）').selectOption('shanghai-portal')
  await form.getByRole('button', { name: '发放' }).click()
  const secret = await page.getByRole('status').locator('code').innerText()
  expect(secret).toMatch(/^nightly~[\w-]{43}$/)
  await page.getByRole('button', { name: '已记下' }).click()
  await expect.poll(() => page.locator('main').innerText()).not.toContain(secret)
  const send = async () => (await fetch(`${site.server.address}/api/uploads/a.csv`, { method: 'PUT', body: 'a\n', headers: { Authorization: `Bearer ${secret}` } })).status
  expect(await send()).toBe(200)
  await page.reload()
  const row = page.getByRole('row', { name: /^nightly / })
  await row.waitFor()
  await settled(page)
  expect(await row.innerText()).toMatch(/datashanghai\.gov\.cn[\s\S]*正常[\s\S]*\d{4}-[\s\S]*管理（guan）/)
  expect(await row.innerText()).not.toContain('从未')
  await page.getByRole('button', { name: '撤销令牌 nightly' }).click()
  await page.getByRole('button', { name: '确认撤销令牌 nightly' }).click()
  await row.getByText('已撤销').waitFor()
  expect(await send()).toBe(401)
  expect(await faults(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('who is known elsewhere comes in by that, where she was, once she is in a group', async () => {
  const { page, complaints } = await site.visit('/tasks?period=2015')
  provider.who = { sub: '17', preferred_username: 'wangmin', name: '王敏', groups: ['others'] }
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByRole('alert').getByText('wangmin 不属于任何已授权的用户组').waitFor()
  provider.who = { ...provider.who, groups: ['office'] }
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByTitle('wangmin').waitFor()
  await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/tasks?period=2015')
  await page.goto('/account')
  await page.getByText('经统一身份认证登录，口令在该处修改。').waitFor()
  expect(await page.getByLabel('现口令').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('who signs out here is sent to sign out there, and is asked again', async () => {
  const { page, complaints } = await site.visit('/sign-in')
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByTitle('wangmin').waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('button', { name: '用统一身份认证登录' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  const { asked } = provider
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByTitle('wangmin').waitFor()
  expect(provider.asked).toBe(asked + 1)
  expect(complaints).toEqual([])
})

test('who signs out here where the provider offers no way to, is told that she is still signed in there', async () => {
  const { site, provider } = await openDoor(true)
  try {
    provider.who = { sub: '1', preferred_username: 'guan', name: '管理', groups: ['chiefs'] }
    const { page, complaints } = await site.visit('/tasks?period=2015')
    await page.getByRole('button', { name: '用统一身份认证登录' }).click()
    await page.getByTitle('guan').waitFor()
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByText('已退出数评。统一身份认证的登录仍然有效').waitFor()
    expect(await faults(page)).toEqual([])
    // Who wants in again is not asked there, and so is told the truth.
    const { asked } = provider
    await page.getByRole('button', { name: '用统一身份认证登录' }).click()
    await page.getByTitle('guan').waitFor()
    expect(provider.asked).toBe(asked)
    expect(complaints).toEqual([])
  } finally {
    await site.close()
    await provider.close()
  }
})

test('a page that nobody is at asks on, and says that nobody is', async () => {
  const { page, requests } = await site.visit('/sign-in', { clock: true })
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByTitle('wangmin').waitFor()
  const marks = (path: string) => requests.filter((one) => new URL(one.url()).pathname === path).map((one) => one.headers()['x-shuping-background'] ?? '')
  expect(new Set(marks('/api/me'))).toEqual(new Set(['']))
  const polled = page.waitForRequest('**/api/me')
  await page.clock.fastForward(3 * 60_000)
  await polled
  expect(marks('/api/me').at(-1)).toBe('1')
  await page.getByRole('button', { name: '消息' }).click()
  await page.getByText('还没有消息。').waitFor()
  expect(marks('/api/messages')).toEqual([''])
})

test('who is signed in has messages of her own, and chooses of what she is told', async () => {
  const { page, complaints } = await site.visit('/tasks?period=2015')
  await page.getByRole('button', { name: '用统一身份认证登录' }).click()
  await page.getByRole('button', { name: '消息' }).click()
  await page.getByText('还没有消息。').waitFor()
  await page.getByRole('button', { name: '接收方式' }).click()
  await page.getByRole('checkbox', { name: '申诉 本系统' }).uncheck()
  expect(await faults(page, 'header')).toEqual([])
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()
  const chosen = await page.evaluate(async () => (await (await fetch('/api/messages/choice')).json()) as { choice: { ways: Record<string, string[]> } })
  expect([chosen.choice.ways.appeal, chosen.choice.ways.batch]).toEqual([[], ['product']])
  await page.keyboard.press('Escape')
  await page.getByText('已保存。').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
