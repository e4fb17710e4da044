import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import type { SchemePreview } from '../../server/office/preview'
import { asksForFigures, difference, engineReady, readingSite, readable, settled, type Site } from './site'

describeInBrowser('scenario and analysis', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  it('a scenario moves ranks as its draft does on the server, asks nothing of it, stays marked, and resets', async () => {
    const { page, requests } = await site.visit('/scenario', { without: /\.wasm$/ })
    await page.getByText('稳固指至少').waitFor()
    await settled(page)
    const before = requests.length
    await page.getByRole('spinbutton', { name: '接口方式开放比例：权重' }).fill('5')
    await page.waitForURL(/weights=api-share\.5/)
    await settled(page)
    expect(requests.slice(before).map((request) => request.url()).filter(asksForFigures)).toEqual([])
    const draft = await page.locator('details pre').textContent()
    const shown = await page.locator('main table tbody tr').evaluateAll((rows) => rows.flatMap((row) => (row.querySelector('th[scope=row]') ? [`${row.querySelector('th')!.textContent} ${row.querySelector('td')!.textContent}`] : [])))
    const answer = await fetch(`${site.server.address}/api/schemes/preview`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ period: '2015', draft }) })
    const { departments } = (await answer.json()) as SchemePreview
    expect(departments.some(({ places }) => places !== null && places !== 0)).toBe(true)
    expect([...shown].sort()).toEqual(departments.map(({ name, considered }) => `${name} ${considered.rank ?? '—'}`).sort())
    await page.emulateMedia({ media: 'print' })
    await page.getByText('情景测算，非正式结果', { exact: true }).first().waitFor()
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: '全部还原' }).click()
    await page.waitForURL((url) => url.search === '')
  })

  it('a pivot reads the same whether this browser counts it or the server does, and is taken away as it is shown', async () => {
    const path = '/analysis?rows=domain&columns=group&of=api-share&mode=file&mode=api'
    const server = await site.visit(path, { without: /\.wasm$/ })
    const here = await site.visit(path)
    await engineReady(here.page)
    for (const { page } of [server, here]) {
      await page.locator('main table tfoot').waitFor()
      await settled(page)
    }
    const read = await readable(server.page)
    expect(read.length).toBeGreaterThan(5)
    expect(difference(read, await readable(here.page))).toBeNull()

    const download = here.page.waitForEvent('download')
    await here.page.getByRole('group', { name: '导出表格' }).getByRole('button', { name: 'CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/_2015_数据截至\d{4}-\d\d-\d\d\.csv$/)
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    const rows = await here.page.locator('main table tbody tr').count()
    // A head, the rows, the total, and then an empty line before the notes.
    expect(lines.indexOf('')).toBe(rows + 2)
  })

  it('a pivot refuses what cannot be summed, and says why', async () => {
    const { page } = await site.visit('/analysis?rows=requester-group', { without: /\.wasm$/ })
    await page.getByRole('alert').getByText('没有维度').waitFor()
  })

  it('a scatter is drawn beside its table, and is taken away as a picture', async () => {
    const { page } = await site.visit('/analysis?tab=scatter', { without: /\.wasm$/ })
    await page.locator('main figure svg').waitFor()
    await settled(page)
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(20)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG' }).click()
    expect(readFileSync(await (await download).path()).subarray(1, 4).toString()).toBe('PNG')
  })
})
