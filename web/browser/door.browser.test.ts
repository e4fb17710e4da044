import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ sample: false, args: ['--accounts'] })
})
afterAll(() => site.close())

test('the first administrator is made by keyboard with the code of the terminal, stays at her address, and can leave', async () => {
  const { page, complaints } = await site.visit('/tasks?period=2015')
  await page.getByRole('heading', { name: '建立首个管理员' }).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const [code = ''] = /[a-z2-9]{4}(-[a-z2-9]{4}){4}/.exec(site.server.output()) ?? []
  await page.getByLabel('一次性验证码').fill(code)
  await page.getByLabel('账号').fill('guan')
  await page.getByLabel('姓名').fill('管理')
  await page.getByLabel('口令').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '退出' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/tasks')
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('账号').fill('guan')
  await page.getByLabel('口令').fill('wrong')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').textContent()).toContain('账号或口令不对')
  expect(complaints).toEqual([])
})
