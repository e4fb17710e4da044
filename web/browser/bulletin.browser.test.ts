import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, type Site } from './site'

describeInBrowser('the bulletin', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('is written, signed and issued on its page; a figure leads to its rows, and the file that is fetched is the one that was issued', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q2', { without: /\.wasm$/ })
    const life = page.getByRole('region', { name: /期间状态/ })
    const article = page.getByRole('article')
    const sign = async (within: typeof life, action: string) => {
      await within.getByLabel('经办人').fill('王某')
      await within.getByLabel('理由').fill('二季度通报')
      await within.getByRole('button', { name: action, exact: true }).click()
    }
    const take = async (step: string) => {
      await life.getByRole('button', { name: step, exact: true }).click()
      await sign(life, step)
    }
    await life.getByText('数值尚未冻结').waitFor()
    expect(await article.getByRole('button', { name: /^改写/ }).count()).toBe(0)
    await take('冻结')

    await article.getByRole('button', { name: '改写：接口方式开放比例。' }).first().click()
    const before = await article.locator('p', { hasText: '接口方式开放比例。' }).first().getByRole('button').allTextContents()
    await article.getByLabel(/^第 1 段文字/).fill('本季度总体为')
    await sign(article, '保存改写')
    const paragraph = article.locator('p', { hasText: '本季度总体为' }).first()
    await paragraph.waitFor()
    expect(await paragraph.getByRole('button').allTextContents()).toEqual(before)
    await article.getByText('已改写').waitFor()

    await paragraph.getByRole('button').first().click()
    const panel = page.getByRole('complementary', { name: '所选数值' })
    await panel.getByText('city/api-share/rate').waitFor()
    expect(await panel.getByRole('link').getAttribute('href')).toContain('/indicators/api-share?period=2015-Q2')

    await take('转为「征求意见」')
    await take('转为「定稿」')
    await life.getByText('示例数据，不得作为通报依据').waitFor()
    await life.getByRole('button', { name: '印发', exact: true }).click()
    await life.getByLabel('签发人').fill('李主任')
    await life.getByLabel(/^序号/).fill('12')
    await life.getByLabel('成文日期').fill('2015-07-20')
    await sign(life, '印发')
    await article.getByText('沪经信推〔2015〕12号').waitFor()
    await article.getByText('2015年7月20日').first().waitFor()
    expect(await article.getByRole('button', { name: /^改写/ }).count()).toBe(0)

    const link = life.getByRole('link', { name: '.docx' })
    const sum = /[0-9a-f]{64}/.exec((await link.getAttribute('title'))!)![0]
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(createHash('sha256').update(readFileSync(await download.path())).digest('hex')).toBe(sum)
    expect(download.suggestedFilename()).toBe('通报-2015-Q2.docx')
  })

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
