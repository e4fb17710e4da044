import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import type { TaskList } from '../../server/office/tasks'
import { readingSite, settled, type Site } from './site'

describeInBrowser('the tasks', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  const list = async (query: string): Promise<TaskList> => (await fetch(`${site.server.address}/api/tasks?period=2015&asOf=2015-10-15&${query}`)).json() as Promise<TaskList>

  it('are counted as the server counts them, narrowed by what is chosen, and never called none where they were not asked for', async () => {
    const { items } = await list('')
    const { page, complaints } = await site.visit('/tasks?asOf=2015-10-15', { without: /\.wasm$/ })
    await page.getByText(`未到期 ${items.ahead} 件、逾期未办结 ${items.overdue} 件`).waitFor()
    await page.getByRole('button', { name: '下一页' }).click()
    await page.waitForURL(/at=2/)
    await page.getByLabel('范围').selectOption('days30')
    await page.waitForURL((url) => url.searchParams.get('show') === 'days30' && !url.searchParams.has('at'))
    const soon = await list('due=ahead&within=30')
    const said = page.getByText(`未到期 ${soon.items.ahead} 件`)
    await said.waitFor()
    await settled(page)
    expect(await said.innerText()).not.toContain('逾期未办结')
    await page.getByLabel('组别').selectOption('pilot')
    await page.getByText(`未到期 ${(await list('due=ahead&within=30&group=pilot')).items.ahead} 件`).waitFor()
    expect(complaints).toEqual([])
  })

  it('lead to their rows, and a department hands over its calendar and sees what lies ahead of it', async () => {
    const { tasks, items } = await list('department=AC500&due=ahead')
    const { page } = await site.visit('/tasks?asOf=2015-10-15&show=ahead&unit=AC500', { without: /\.wasm$/ })
    await page.getByText(`未到期 ${items.ahead} 件`).waitFor()
    await settled(page)
    expect(await page.locator('main table td a').allInnerTexts()).toEqual(tasks.map(({ count }) => `${count} 件`))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '日历文件' }).click()])
    const calendar = await readFile(await download.path(), 'utf8')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(new Set(tasks.map(({ due, indicator }) => `${due} ${indicator}`)).size)
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    expect((await readFile(await csv.path(), 'utf8')).match(/^2015-\d\d-\d\d,/gm)).toHaveLength(tasks.length)
    await page.locator('main table td a').first().click()
    await page.waitForURL(/\/departments\/AC500\?.*verdict=pending/)
    await settled(page)
    await page.locator('#rows').getByText(tasks[0]!.title!).first().waitFor()
    await page.getByRole('heading', { name: '近期到期' }).waitFor()
    await expect.poll(() => page.locator('section[aria-labelledby="deadlines-title"] td a').allInnerTexts()).toEqual(tasks.slice(0, 12).map(({ count }) => `${count} 件`))
  })
})
