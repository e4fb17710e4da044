import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { readingSite, settled, type Site } from './site'

interface Answer {
  readonly departments: readonly { readonly code: string; readonly name: string; readonly group: string; readonly score: number | null; readonly indicators: Readonly<Record<string, { met: number; missed: number; state: string }>> }[]
}

describeInBrowser('the map', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  const districts = async (query: string) => {
    const { departments } = (await (await fetch(`${site.server.address}/api/ranking?period=2015&${query}`)).json()) as Answer
    return departments.filter(({ group }) => group === 'district')
  }

  it('names every district once with its figure, follows the slice, and leads to the department by keyboard', async () => {
    const { page } = await site.visit('/map?sort=reply-timeliness', { without: /\.wasm$/ })
    const map = page.getByRole('group', { name: /^17 个区县按/ })
    await map.waitFor()
    await settled(page)
    const links = await map.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!))
    const expected = (await districts('')).map(({ name, indicators }) => {
      const { met, missed } = indicators['reply-timeliness']!
      return `${name}：共享申请按期回复率${(Math.floor((met * 1000) / (met + missed)) / 10).toFixed(1)}%（${met} / ${met + missed}）`
    })
    expect(links.map((label) => label.replace(/，.*/, '')).sort()).toEqual(expected.sort())

    await page.getByRole('button', { name: /^经济建设/ }).click()
    await page.waitForURL(/domain=/)
    await settled(page)
    const sliced = await districts(`domain=${encodeURIComponent('经济建设')}`)
    const table = page.getByRole('table', { name: '共享申请按期回复率：各区县' })
    const shown = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.querySelector('th')!.textContent, row.querySelector('td:nth-of-type(2) small')?.textContent?.split(' · ')[0] ?? null]))
    expect(shown.length).toBe(17)
    for (const [name, counts] of shown) {
      const { met, missed, state } = sliced.find((one) => one.name === name)!.indicators['reply-timeliness']!
      expect({ name, counts }).toEqual({ name, counts: state === 'value' ? `${met} / ${met + missed}` : null })
    }

    await map.getByRole('link', { name: /^静安区/ }).focus()
    await page.locator('figcaption').getByText(/^静安区：/).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '静安区' }).waitFor()
    expect(new URL(page.url()).searchParams.getAll('domain')).toEqual(['经济建设'])
  })

  it('is taken away as pictures that stand alone and as tables that say what the screen says', async () => {
    const { page } = await site.visit('/map', { without: /\.wasm$/ })
    await page.getByRole('group', { name: /^17 个区县按/ }).waitFor()
    await settled(page)
    const take = async (name: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      return readFileSync(await (await download).path())
    }
    const svg = (await take('SVG')).toString('utf8')
    expect(svg).toContain('崇明县')
    expect(svg).not.toMatch(/var\(|color-mix|color\(srgb|class=|href=/)
    const png = await take('PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // Width and height of the picture (PNG, IHDR), and that it is no blank sheet.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
    expect(png.length).toBeGreaterThan(30_000)

    const shown = await page.getByRole('table', { name: '总分：各区县' }).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.querySelector('th')!.textContent!, row.querySelector('td:nth-of-type(2)')!.textContent!]))
    const { sheets } = await readXlsx(await take('XLSX'))
    expect(sheets[0]!.rows.slice(1).map((row) => [row[1], (Math.floor(Number(row[3]) * 10 + 1e-7) / 10).toFixed(1)])).toEqual(shown)
    const csv = (await take('CSV')).toString('utf8')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.split('\r\n').slice(1, 18).map((line) => line.split(',')[1])).toEqual(shown.map(([name]) => name))
    expect(csv).toContain('数据截至,2015-12-31')
  })

  it('says so where the chosen group has no districts, and leads back', async () => {
    const { page } = await site.visit('/map?group=pilot', { without: /\.wasm$/ })
    await page.getByText('所选组别不含区县').waitFor()
    await page.getByRole('button', { name: '查看区县' }).click()
    await page.waitForURL(/group=district/)
    await page.getByRole('group', { name: /^17 个区县按/ }).waitFor()
  })
})
