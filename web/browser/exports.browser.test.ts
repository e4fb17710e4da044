import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { verdictsCsv } from '../api/verdicts'
import { readingSite, settled, type Site } from './site'

describeInBrowser('tables and pictures as files', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  const take = async (page: Page, at: Locator, name: 'CSV' | 'XLSX' | 'SVG' | 'PNG') => {
    const download = page.waitForEvent('download')
    await at.getByRole('button', { name, exact: true }).click()
    return readFileSync(await (await download).path())
  }

  /** Per cent floored to one decimal, as the screen has it. */
  const percent = (share: unknown) => `${(Math.floor(Number(share) * 1000 + 1e-7) / 10).toFixed(1)}%`

  /** Takes both files and asks that they are the same table, in the same order, with period and as-of. */
  const both = async (page: Page, at: Locator) => {
    const { sheets } = await readXlsx(await take(page, at, 'XLSX'))
    const csv = (await take(page, at, 'CSV')).toString('utf8')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head, ...lines] = csv.slice(1).split('\r\n')
    const rows = sheets[0]!.rows.slice(1)
    expect(head!.split(',')).toEqual(sheets[0]!.rows[0])
    expect(lines.indexOf('')).toBe(rows.length)
    for (const [index, row] of rows.entries()) expect({ index, first: lines[index]!.split(',')[0]!.replace(/^"|"$/g, '') }).toEqual({ index, first: String(row[0] ?? '').split(',')[0] })
    const notes = new Map(sheets[1]!.rows.map(([label, text]) => [label, text]))
    expect(notes.get('评估期间')).toBe('2015')
    expect(csv).toContain('评估期间,2015')
    return { rows, head: sheets[0]!.rows[0]!, notes }
  }

  /** The picture as both files: the PNG at twice the size of the SVG, whose texts are given. */
  const picture = async (page: Page, at: Locator) => {
    const svg = (await take(page, at, 'SVG')).toString('utf8')
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg.slice(0, svg.indexOf('>')))!
    const png = await take(page, at, 'PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(Number(width) * 2), Math.round(Number(height) * 2)])
    return [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text!)
  }

  const texts = (rows: Locator, cell: string) => rows.evaluateAll((all, at) => all.map((row) => row.querySelector(at)?.textContent ?? null), cell)

  it('the list of departments and that of indicators, in the order and with the figures of the screen, the slice in words', async () => {
    const { page } = await site.visit('/departments?mode=api', { without: /\.wasm$/ })
    await page.locator('main table').waitFor()
    await settled(page)
    const departments = await both(page, page.getByRole('main'))
    const rows = page.locator('main tbody tr:has(td)')
    expect(departments.rows.map(([, name]) => name)).toEqual(await texts(rows, 'th'))
    expect(departments.rows.map((row) => Number(row[6]))).toEqual((await texts(rows, 'td:nth-of-type(5)')).map((text) => Number(text!.replace(',', ''))))
    expect(departments.notes.get('切片')).toContain('接口')
    expect(departments.notes.get('数据截至')).toBe('2015-12-31')

    await page.goto('/indicators')
    await page.locator('main table').waitFor()
    await settled(page)
    const indicators = await both(page, page.getByRole('main'))
    const lines = page.locator('main tbody tr')
    expect(indicators.rows.map(([name]) => name)).toEqual(await texts(lines, 'th a'))
    const shown = await texts(lines, 'td b')
    for (const [index, row] of indicators.rows.entries()) if (row[5] !== null) expect({ name: row[0], value: percent(row[5]) }).toEqual({ name: row[0], value: shown[index] })
    expect(indicators.notes.get('接口方式开放比例')).toBeTruthy()
  })

  it('where everybody stands on an indicator; a department with its figures, what to fix, what lies ahead, and every row', async () => {
    const { page } = await site.visit('/indicators/api-share', { without: /\.wasm$/ })
    const distribution = page.locator('section:has(#distribution)')
    await distribution.locator('tbody').first().waitFor()
    await settled(page)
    const group = distribution.getByRole('group', { name: '导出表格' })
    const { rows } = await both(page, group)
    const lines = distribution.locator('tbody tr:has(td)')
    expect(rows.map((row) => row[3])).toEqual(await texts(lines, 'th'))
    expect(rows.filter((row) => row[4] !== null).map((row) => percent(row[4]))).toEqual((await texts(lines, 'td b')).filter((text, index) => text !== null && rows[index]![4] !== null))

    await page.goto('/departments/310108?asOf=2015-10-15&indicator=reply-timeliness')
    await page.getByRole('heading', { name: '判定明细' }).waitFor()
    await page.locator('#rows tbody tr').first().waitFor()
    await settled(page)
    const parts = page.getByRole('group', { name: '导出表格' })
    const figures = await both(page, parts.first())
    expect(figures.rows.length).toBeGreaterThan(20)
    expect(figures.rows.length).toBe(await page.locator('main a[href*="#rows"]:not(table a)').count())
    const strips = page.locator('main svg[role="img"]')
    const drawn = await picture(page, page.getByRole('group', { name: '导出图' }).first())
    const named = (await strips.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!))).map((label) => /本部门 ([\d.%]+)/.exec(label)?.[1])
    expect(drawn.filter((text) => named.includes(text))).toEqual(named)
    const all = await both(page, page.locator('#rows'))
    const { total } = (await (await fetch(`${site.server.address}/api/verdicts?period=2015&asOf=2015-10-15&indicator=reply-timeliness&department=310108`)).json()) as { total: number }
    expect(all.rows.length).toBe(total)
    expect(all.notes.get('数据截至')).toBe('2015-10-15')
    const streamed = await fetch(site.server.address + verdictsCsv({ evaluation: { period: '2015', asOf: '2015-10-15', slice: {} }, indicator: 'reply-timeliness', department: '310108', verdict: 'missed', by: '-due_on', page: 1 }, 'zh'))
    const missed = all.rows.filter((row) => row.includes('未履行'))
    expect(missed.length).toBeGreaterThan(0)
    expect((await streamed.text()).split('\r\n\r\n')[0]!.split('\r\n').slice(1).map((line) => line.split(',')[1]).sort()).toEqual(missed.map((row) => row[1]).sort())
    const fixes = await both(page, page.locator('section:has(#fixes-title)'))
    expect(fixes.rows.length).toBeGreaterThan(0)
    await both(page, page.locator('section:has(#deadlines-title)'))
  })

  it('the milestones of the year, and the places under other weights, as pictures with every name in them', async () => {
    const { page } = await site.visit('/overview', { without: /\.wasm$/ })
    const milestones = page.locator('section:has(#milestones)')
    await milestones.locator('ol li').first().waitFor()
    // A button that moves while it is pressed is not pressed.
    await settled(page)
    const line = (await picture(page, milestones)).join('\n')
    for (const name of await milestones.locator('ol a').allTextContents()) expect(line).toContain(name)

    await page.goto('/scenario')
    const chart = page.getByRole('group', { name: '导出图' })
    await chart.waitFor()
    await settled(page)
    const places = await picture(page, chart)
    const ranked = await texts(page.locator('main tbody tr:not([data-out]):has(th):has(td)'), 'th')
    expect(places.filter((text) => ranked.includes(text))).toEqual(ranked)
  })

  it('what the office decided, with who, when and why', async () => {
    const { page } = await site.visit('/rules/department', { without: /\.wasm$/ })
    await page.locator('main tbody tr').first().waitFor()
    await settled(page)
    const { rows } = await both(page, page.getByRole('main'))
    expect(rows.length).toBe(await page.locator('main tbody tr').count())
  })

  it('a list of what is kept, as it is shown, without what one presses', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    await page.getByText('内置方案', { exact: true }).waitFor()
    await settled(page)
    await page.getByText('内置方案', { exact: true }).click()
    const shipped = page.locator('details').filter({ has: page.getByText('内置方案', { exact: true }) })
    const { profiles } = (await (await fetch(`${site.server.address}/api/profiles`)).json()) as { profiles: { name: string; names: { zh: string }; files: string[] }[] }
    const [heads, ...rows] = (await readXlsx(await take(page, shipped, 'XLSX'))).sheets[0]!.rows
    expect(heads).toEqual(['导入方案', '文件名'])
    expect(rows.map(([profile], place) => String(profile).startsWith(`${profiles[place]?.names.zh} ${profiles[place]?.name}`))).toEqual(profiles.map(() => true))
    expect(rows.map(([, files]) => files ?? '')).toEqual(profiles.map(({ files }) => files.join(' ')))
  })

  it('what was imported, with the hash of every file, and of no period', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    const batches = page.locator('section:has(#batches-title)')
    await batches.locator('tbody tr').first().waitFor()
    await settled(page)
    const { sheets } = await readXlsx(await take(page, batches, 'XLSX'))
    const { batches: known } = (await (await fetch(`${site.server.address}/api/batches`)).json()) as { batches: { id: number; files: { sha256: string }[] }[] }
    expect(sheets[0]!.rows.slice(1).map(([id]) => id)).toEqual(known.map(({ id }) => id))
    for (const { sha256 } of known.flatMap(({ files }) => files)) expect(sheets[0]!.rows.flat().join()).toContain(sha256)
    expect((await take(page, batches, 'CSV')).toString('utf8')).not.toContain('评估期间')
  })
})
