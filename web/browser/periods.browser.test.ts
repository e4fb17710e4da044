import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, type Site } from './site'

describeInBrowser('the state of a period', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('is changed on the page of the bulletin by who says why, and stands on every page and on the document', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q2', { without: /\.wasm$/ })
    const life = page.getByRole('region', { name: /期间状态/ })
    const take = async (step: string, why: string) => {
      await life.getByRole('button', { name: step }).click()
      await life.getByLabel('经办人').fill('王某')
      await life.getByLabel('理由').fill(why)
      await life.getByRole('button', { name: step }).click()
    }
    await take('冻结', '二季度数据已核对')
    await life.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor()
    await page.getByRole('article').getByText('未定稿', { exact: true }).first().waitFor()
    await take('转为「征求意见」', '请各部门核对')
    await page.getByRole('article').getByText('征求意见稿', { exact: true }).first().waitFor()

    const { hash } = (await (await fetch(`${site.server.address}/api/ranking?period=2015-Q2`)).json()) as { hash: string }
    await life.getByText(`SHA-256 ${hash}`).waitFor()
    expect(await page.getByRole('article').textContent()).toContain(hash)
    await page.goto('/?period=2015-Q2')
    await page.getByText('数据截至 2015-06-30 · 征求意见第 0 版').waitFor()
  })

  it('is changed by one of two who freeze at once; the other is told', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => site.visit('/bulletin?period=2015-Q3', { without: /\.wasm$/ })))
    for (const { page } of [first!, second!]) {
      const life = page.getByRole('region', { name: /期间状态/ })
      await life.getByRole('button', { name: '冻结' }).click()
      await life.getByLabel('经办人').fill('李某')
      await life.getByLabel('理由').fill('三季度')
    }
    for (const { page } of [first!, second!]) await page.getByRole('button', { name: '冻结' }).click()
    await first!.page.getByText(/^SHA-256/).waitFor()
    await second!.page.getByRole('alert').getByText('现为「冻结」').waitFor()
  })
})
