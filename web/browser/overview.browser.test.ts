import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { follow, readingSite, settled, type Site } from './site'

interface Figure {
  readonly met: number
  readonly missed: number
}

describeInBrowser('the overview', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  const answer = async <T>(path: string): Promise<T> => (await fetch(`${site.server.address}${path}`)).json() as Promise<T>

  it('states the figures of the ranking, draws their trend, and is one sheet of A4 on paper', async () => {
    const { page } = await site.visit('/overview', { without: /\.wasm$/ })
    await page.locator('table caption').getByText('各部门各项指标的数值').waitFor({ state: 'attached' })
    const { city } = await answer<{ city: Record<string, Figure> }>('/api/ranking?period=2015')
    await settled(page)
    const strip = page.getByRole('region', { name: '主要指标' })
    for (const id of ['catalog-coverage-pilot', 'catalog-coverage', 'api-share', 'reply-timeliness', 'update-compliance']) {
      const { met, missed } = city[id]!
      expect(await strip.locator(`a[href="/indicators/${id}"]`).textContent()).toContain(`${met.toLocaleString('zh-CN')} / ${(met + missed).toLocaleString('zh-CN')}`)
    }
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1)

    await page.getByText('主要指标走势').click()
    await page.getByRole('img', { name: /走势图/ }).locator('svg').waitFor()
    const lines = () => page.getByRole('img', { name: /走势图/ }).locator('svg path[fill="none"]').evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('stroke'))).size)
    await expect.poll(lines).toBeGreaterThan(5)
  })

  it('is one sheet of A4 in English too, its charts in the colours of paper whatever the screen has', async () => {
    const { page } = await site.visit('/overview', { language: 'en', theme: 'dark', without: /\.wasm$/ })
    await page.locator('table caption').getByText('Figures of every indicator').waitFor({ state: 'attached' })
    const label = page.locator('main figure svg text').first()
    await label.waitFor()
    await settled(page)
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-2'))
    const screen = await ink()
    expect(await label.getAttribute('fill')).toBe(screen)
    await page.emulateMedia({ media: 'print' })
    const paper = await ink()
    expect(paper).not.toBe(screen)
    await expect.poll(() => label.getAttribute('fill')).toBe(paper)
    await page.emulateMedia({ media: null })
    expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  it('counts what is overdue as the rows behind it do', async () => {
    const { page } = await site.visit('/overview', { without: /\.wasm$/ })
    const table = page.getByRole('table', { name: '逾期未办结' })
    await table.waitFor()
    await settled(page)
    const row = table.locator('tbody tr').first()
    const [code, count] = [/departments\/([^?]+)/.exec((await row.getByRole('link').getAttribute('href'))!)![1]!, await row.locator('td').first().textContent()]
    const { rows } = await answer<{ rows: readonly { reason: string }[] }>(`/api/verdicts?period=2015&indicator=reply-timeliness&department=${code}&verdict=missed`)
    expect(rows.filter(({ reason }) => reason === 'overdue')).toHaveLength(Number(count))
  })

  it('says where nobody can be ranked yet, and leads to the period before', async () => {
    const { page } = await site.visit('/overview?period=2014-Q3', { without: /\.wasm$/ })
    await page.getByText('2014年第三季度尚无部门可以参加排名。').waitFor()
    await page.getByRole('link', { name: '查看2014年第二季度' }).click()
    await page.getByText('2014年第二季度尚无部门可以参加排名。').waitFor()
    expect(new URL(page.url()).search).toBe('?period=2014-Q2')
    await follow(page, '/overview')
    await page.getByText('64 个部门，60 个参加排名。').waitFor()
    expect(await page.getByText('尚无部门可以参加排名').count()).toBe(0)
  })

  it('turns its screens by itself until it is held, and Esc leaves', async () => {
    const { page } = await site.visit('/wall?every=120', { without: /\.wasm$/, clock: true })
    await page.getByText(/^第 1 \/ \d+ 屏$/).waitFor()
    await settled(page)
    await page.clock.fastForward(120_000)
    await page.waitForURL(/face=2/)
    await page.getByRole('button', { name: '暂停轮播' }).click()
    await page.waitForURL(/still=yes/)
    await settled(page)
    await page.clock.fastForward(300_000)
    await settled(page)
    expect(new URL(page.url()).searchParams.get('face')).toBe('2')
    await page.getByRole('button', { name: '开始轮播' }).click()
    await page.waitForURL((url) => !url.searchParams.has('still'))
    await page.locator('dialog h1').click()
    await page.waitForURL(/still=yes/)
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/overview/)
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor()
  })
})
