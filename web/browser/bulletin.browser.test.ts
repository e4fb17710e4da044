import { afterAll, beforeAll, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, type Site } from './site'

describeInBrowser('the bulletin', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('names the office that is entered, with who and why', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q3', { without: /\.wasm$/ })
    const life = page.getByRole('region', { name: /期间状态/ })
    await life.getByText(/^发文机关：/).click()
    await life.getByLabel('抄送机关').fill('市审计局')
    await life.getByLabel('经办人').fill('王某')
    await life.getByLabel('理由').fill('增加抄送')
    await life.getByRole('button', { name: '保存设置' }).click()
    await page.getByRole('article').getByText('抄送：市审计局').waitFor()
    await life.getByText('王某', { exact: false }).first().waitFor()
  })
})
