import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, type Site } from './site'

describeInBrowser('the page of decisions', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('enters a limit, shows who, when and why, refuses a second one at the same time, and takes the first back', async () => {
    const { page } = await site.visit('/rules/time-limit', { without: /\.wasm$/ })
    const enter = async (from: string) => {
      await page.getByRole('button', { name: '登记期限规定' }).click()
      await page.getByLabel('环节').selectOption('reply')
      await page.getByLabel('共享类型').selectOption('any')
      await page.getByLabel('天数', { exact: false }).first().fill('7')
      await page.getByLabel('计日方式').selectOption('working')
      await page.getByLabel('起始日').fill(from)
      await page.getByLabel('制定机关').fill('市经济信息化委')
      await page.getByLabel('依据').fill('办法第三条')
      await page.getByLabel('经办人').fill('王某')
      await page.getByLabel('理由').fill('征求意见后确定')
      await page.getByRole('button', { name: '登记', exact: true }).click()
    }
    await enter('2015-07-01')
    const row = page.locator('tr[data-standing="true"]')
    await expect.poll(() => row.innerText()).toMatch(/申请回复[\s\S]*7[\s\S]*2015-07-01[\s\S]*现行[\s\S]*王某[\s\S]*征求意见后确定/)
    const explained = (await (await fetch(`${site.server.address}/api/explain?period=2015&indicator=reply-timeliness`)).json()) as { deadlineRules: { days: number; confirmed: boolean }[] }
    expect(explained.deadlineRules.map(({ days, confirmed }) => [days, confirmed])).toEqual([
      [10, false],
      [7, true],
    ])

    await enter('2015-09-01')
    await page.getByRole('alert').getByText('同时有效').waitFor()
    await page.getByRole('button', { name: '取消' }).click()

    await row.getByRole('button', { name: '撤回' }).click()
    await row.getByLabel('经办人').fill('李某')
    await row.getByLabel('理由').fill('误登')
    await row.getByRole('button', { name: '撤回' }).click()
    await page.getByText('李某 于').waitFor()
    await expect.poll(() => page.locator('tr[data-standing="true"]').count()).toBe(0)
  })

  it('asks for what each kind of decision needs, and leads from one to the other', async () => {
    const { page } = await site.visit('/rules/time-limit', { without: /\.wasm$/ })
    await page.getByRole('navigation', { name: '口径类别' }).getByRole('link', { name: '部门', exact: true }).click()
    await page.getByText('现行 64 条').waitFor()
    await page.getByRole('link', { name: '工作日历' }).click()
    await page.getByText('尚未登记工作日历').waitFor()
  })
})
