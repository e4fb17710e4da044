import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { scratchFolder } from '../../server/e2e/scratch-folder'
import { copyFilledFolder } from '../../server/evaluation/frozen/fixture/small-office'
import type { PeriodDetail } from '../../server/office/period'
import { difference, engineReady, openSite, pathOf, readable, settled, type Site } from './site'

describeInBrowser('the bulletin', () => {
  const data = scratchFolder()
  let site: Site
  beforeAll(async () => {
    await copyFilledFolder(data)
    site = await openSite({ data })
  })
  afterAll(() => site.close())

  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${site.server.address}${path}`)).json()) as T
  const lifeOf = (page: Page) => page.getByRole('region', { name: /期间状态/ })
  const sign = async (within: Locator, action: string) => {
    await within.getByLabel('经办人').fill('王某')
    await within.getByLabel('理由').fill('二季度通报')
    await within.getByRole('button', { name: action, exact: true }).click()
  }
  const take = async (page: Page, step: string) => {
    await lifeOf(page).getByRole('button', { name: step, exact: true }).click()
    await sign(lifeOf(page), step)
  }

  it('names the office that is entered, with who and why', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q2', { without: /\.wasm$/ })
    const life = lifeOf(page)
    await life.getByText('发文机关没有机关代字，不能编号').waitFor()
    await life.getByText(/^发文机关：/).click()
    await life.getByLabel('名称', { exact: true }).fill('某市大数据局')
    await life.getByLabel('机关代字（通报）').fill('某数发')
    await life.getByLabel('抄送机关').fill('市审计局')
    await sign(life, '保存设置')
    await page.getByRole('article').getByText('抄送：市审计局').waitFor()
    await life.getByText('王某', { exact: false }).first().waitFor()
  })

  it('is frozen, written between its figures, issued, and put right: each step shows on the page, on the document and in its history', async () => {
    const { page, complaints } = await site.visit('/bulletin?period=2015-Q2', { without: /\.wasm$/ })
    const [life, article] = [lifeOf(page), page.getByRole('article')]
    await life.getByText('数值尚未冻结').waitFor()
    await article.getByRole('paragraph').first().waitFor()
    await settled(page)
    expect(await article.getByRole('button', { name: /^改写/ }).count()).toBe(0)
    await take(page, '冻结')
    await life.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor()
    const { hash } = await get<{ hash: string }>('/api/ranking?period=2015-Q2')
    // What she did herself is on the page: nothing newer is offered.
    await page.getByRole('button', { name: '载入新数据' }).waitFor({ state: 'hidden' })
    await life.getByText(`SHA-256 ${hash}`).waitFor()
    await article.getByText(hash).waitFor()
    await article.getByText('未定稿', { exact: true }).first().waitFor()

    await article.getByRole('button', { name: '改写：按期更新率。' }).first().click()
    const figures = await article.locator('p', { hasText: '按期更新率。' }).first().getByRole('button').allTextContents()
    await article.getByLabel(/^第 1 段文字/).fill('本季度约一半，即50%，其中')
    await sign(article, '保存改写')
    await article.getByRole('alert').getByText('文字中有 50，未保存').waitFor()
    await article.getByLabel(/^第 1 段文字/).fill('本季度总体为')
    await sign(article, '保存改写')
    const paragraph = article.locator('p', { hasText: '本季度总体为' }).first()
    await paragraph.waitFor()
    await expect.poll(() => paragraph.getByRole('button').allTextContents()).toEqual(figures)
    await article.getByText('已改写').waitFor()

    await paragraph.getByRole('button').first().click()
    const panel = page.getByRole('complementary', { name: '所选数值' })
    await panel.getByText('city/update-compliance/rate').waitFor()
    await panel.getByRole('link', { name: '查看依据的明细' }).click()
    await page.getByRole('heading', { level: 1, name: '按期更新率' }).waitFor()
    await page.getByText('数据截至 2015-06-30 · 冻结第 0 版').waitFor()
    await page.goBack()

    await take(page, '转为「征求意见」')
    await article.getByText('征求意见稿', { exact: true }).first().waitFor()
    await take(page, '转为「定稿」')
    await life.getByText('可以印发。').waitFor()
    await life.getByRole('button', { name: '印发', exact: true }).click()
    await life.getByLabel('签发人').fill('李主任')
    await life.getByLabel(/^序号/).fill('12')
    await life.getByLabel('成文日期').fill('2015-07-20')
    await sign(life, '印发')
    await article.getByText('某数发〔2015〕12号').waitFor()
    await article.getByText('2015年7月20日').first().waitFor()
    await expect.poll(() => article.getByRole('button', { name: /^改写/ }).count()).toBe(0)
    for (const format of ['docx', 'html', 'xlsx']) {
      const link = life.getByRole('link', { name: `.${format}`, exact: true })
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(download.suggestedFilename()).toBe(`通报-2015-Q2.${format}`)
      expect(await link.getAttribute('title')).toBe(`SHA-256 ${createHash('sha256').update(await readFile(await download.path())).digest('hex')}`)
    }

    const cells = { department: 'AA', indicator: 'catalog-coverage', year: '2015', reason: '系统下线', decided_on: '2015-06-01' }
    await fetch(`${site.server.address}/api/decisions/exemption`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ cells, who: '王某', why: '批准豁免' }) })
    await page.reload()
    await life.getByText(/拟作勘误/).waitFor()
    await take(page, '勘误')
    await life.getByText(/^第 1 版，/).waitFor()
    const { revisions } = await get<PeriodDetail>('/api/periods/2015-Q2')
    const summary = life.getByText(`第 1 版较上一版的变动（${revisions[1]!.changes} 处）`)
    await summary.first().click()
    const changes = life.getByRole('table', { name: /^第 1 版较上一版的变动/ }).locator('tbody tr')
    await changes.first().waitFor()
    await expect.poll(() => changes.count()).toBe(revisions[1]!.changes)
    await life.getByText('办理经过（5 步）').first().click()
    await expect.poll(() => life.getByRole('table', { name: /^办理经过/ }).locator('tbody tr td:nth-child(2)').allTextContents()).toEqual(['未冻结 → 冻结', '冻结 → 征求意见', '征求意见 → 定稿', '定稿 → 已通报', '已通报 → 勘误'])
    expect(complaints).toEqual([])
  })

  it('is of figures that a group keeps on the ranking: the server tells them, and their slices are computed here', async () => {
    const here = await site.visit('/?period=2015-Q2')
    const there = await site.visit('/?period=2015-Q2', { without: /\.wasm$/ })
    await engineReady(here.page)
    const asked = () => here.requests.map(pathOf).filter((path) => path.startsWith('/api/ranking?') && path.includes('group=municipal'))
    const press = async (value: string, search: string) => {
      for (const { page } of [here, there]) {
        await page.getByRole('complementary').getByRole('button', { name: new RegExp(`^${value}`) }).click()
        await expect.poll(() => new URL(page.url()).search).toBe(search)
        await settled(page)
      }
      expect(difference(await readable(here.page), await readable(there.page))).toBeNull()
    }
    await press('市级部门', '?period=2015-Q2&group=municipal')
    expect(asked()).toHaveLength(1)
    expect(await here.page.locator('main tr[data-code]').count()).toBe(2)
    await press('文件', '?period=2015-Q2&group=municipal&mode=file')
    expect(asked()).toHaveLength(1)
  })

  it('unfolds an annex whose figures can be picked, and has every annex on paper', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q3', { without: /\.wasm$/ })
    const annexes = page.getByRole('article').locator('details')
    await annexes.first().waitFor()
    await settled(page)
    expect(await annexes.getByRole('table').count()).toBe(0)
    await annexes.last().locator('summary').click()
    await annexes.last().getByRole('button').last().click()
    await page.getByRole('complementary', { name: '所选数值' }).getByText(/^department\//).waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const annex of await annexes.all()) await annex.getByRole('table').first().waitFor()
  })

  it('says what somebody else has under way, and offers no step of that period until it is over', async () => {
    const { page } = await site.visit('/bulletin?period=2015-Q3', { without: /\.wasm$/, clock: true })
    const [life, freeze] = [lifeOf(page), lifeOf(page).getByRole('button', { name: '冻结' })]
    await freeze.waitFor()
    const work = { says: { zh: '正在冻结2015年第三季度，自 14:05 起。', en: '' }, period: '2015-Q3', batch: null, awaited: false }
    await page.route('**/api/overview', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...((await response.json()) as object), work } })
    })
    await page.route('**/api/work', (route) => route.fulfill({ json: { work } }))
    // Who is about to freeze asks whether somebody else does.
    await freeze.click()
    await life.getByRole('status').getByText(work.says.zh).waitFor()
    expect(await freeze.isDisabled()).toBe(true)
    await life.getByRole('button', { name: '取消' }).click()
    expect([await freeze.isDisabled(), await freeze.getAttribute('title')]).toEqual([true, work.says.zh])
    await page.unrouteAll()
    await page.clock.fastForward(6000)
    await life.getByText(work.says.zh).waitFor({ state: 'detached' })
    expect(await freeze.isEnabled()).toBe(true)
  })

  it('is frozen by one of two who freeze at once; the other is told', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => site.visit('/bulletin?period=2015-Q1', { without: /\.wasm$/ })))
    for (const { page } of [first!, second!]) {
      const life = lifeOf(page)
      await life.getByRole('button', { name: '冻结' }).click()
      await life.getByLabel('经办人').fill('李某')
      await life.getByLabel('理由').fill('一季度')
    }
    for (const { page } of [first!, second!]) await page.getByRole('button', { name: '冻结' }).click()
    // Whose came first is the network's affair.
    const seen = async (find: (page: Page) => Locator) => (await Promise.all([first!, second!].map(({ page }) => find(page).count()))).filter((count) => count > 0).length
    await expect.poll(() => seen((page) => page.getByRole('alert').getByText('现为「冻结」'))).toBe(1)
    await expect.poll(() => seen((page) => page.getByText(/^SHA-256/))).toBeGreaterThan(0)
  })
})
