import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { competitionRanks } from '../../metrics/scoring/competition-rank'
import { describeInBrowser } from '../../server/e2e/chromium'
import { answered, codeOf, manyDepartments } from './many-departments'
import { follow, openSite, rankingPainted, settled, type Site } from './site'

const count = 3000
/** As the address calls the headline of the only indicator that has data. */
const reply = 'sort=reply'

const frame = (page: Page): Locator => page.getByRole('region', { name: '部门排名表' })
const rows = (page: Page): Locator => frame(page).locator('tbody tr[data-code]')
const rowOf = (page: Page, index: number): Locator => frame(page).locator(`tbody tr[data-code="${codeOf(index)}"]`)
const points = (shown: string): number => Number(shown.replace('−', '-'))
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams

describeInBrowser('a leaderboard of three thousand departments', () => {
  let site: Site
  let data: string
  let page: Page

  beforeAll(async () => {
    data = await manyDepartments(count)
    site = await openSite({ data })
    page = (await site.visit(`/?${reply}`, { without: /\.wasm$/ })).page
    await rankingPainted(page)
  })
  afterAll(async () => {
    await site.close()
    await rm(dirname(data), { recursive: true, force: true })
  })

  /** Scrolls the table; rows are drawn after it has been. */
  const scroll = async (to: { top: number; left?: number }): Promise<void> => {
    await frame(page).evaluate((box, place) => box.scrollTo(place), to)
    await settled(page)
  }
  /** Goes to another address as a link does, and to the top: the ranking is large, and is not loaded anew. */
  const show = async (search: string): Promise<void> => {
    await follow(page, `/?${search}`)
    const compare = new URLSearchParams(search).get('compare') ?? 'none'
    await page.waitForFunction(
      (beside) => document.querySelector<HTMLSelectElement>('main [role="group"] select:last-of-type')?.value === beside && document.querySelector('tr[data-selected]') === null,
      compare,
    )
    await scroll({ top: 0, left: 0 })
    await expect.poll(async () => Number(await rows(page).first().getAttribute('aria-rowindex'))).toBeLessThan(10)
  }

  it('draws the rows near the screen, and says how many there are and which these are', async () => {
    await show(reply)
    const lines = Number(await frame(page).getByRole('table').getAttribute('aria-rowcount'))
    expect(lines).toBeGreaterThan(count + 3)
    expect(await rows(page).count()).toBeLessThan(60)
    // The last line is measured, and the end moves, when it is drawn.
    await expect
      .poll(async () => {
        await scroll({ top: 10_000_000 })
        return frame(page).locator('tbody tr[aria-rowindex]').last().getAttribute('aria-rowindex')
      })
      .toBe(String(lines))
    await expect.poll(() => rows(page).count()).toBeLessThan(60)
  })

  it('keeps the head and the names in sight, whichever way it is scrolled', async () => {
    await show(`${reply}&compare=year`)
    await page.setViewportSize({ width: 1024, height: 900 })
    await scroll({ top: 9000, left: 300 })
    await expect.poll(() => frame(page).evaluate((box) => box.scrollLeft)).toBeGreaterThan(50)
    await expect.poll(async () => Number(await rows(page).first().getAttribute('aria-rowindex'))).toBeGreaterThan(20)
    const box = (await frame(page).boundingBox())!
    const head = (await frame(page).getByRole('columnheader', { name: '总分', exact: true }).boundingBox())!
    const name = (await frame(page).getByRole('columnheader', { name: '部门', exact: true }).boundingBox())!
    expect(Math.abs(head.y + head.height - (name.y + name.height))).toBeLessThan(2)
    expect(name.y - box.y).toBeLessThan(80)
    expect(name.x - box.x).toBeLessThan(90)
    expect((await rows(page).nth(12).getByRole('rowheader').boundingBox())!.x - box.x).toBeLessThan(90)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('is walked by keyboard from the first row to the last, drawn or not, and finds a name from any of them', async () => {
    await show(reply)
    const inFocus = () => page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
    const lines = Number(await frame(page).getByRole('table').getAttribute('aria-rowcount'))
    await rows(page).first().getByRole('button').focus()
    const first = await inFocus()
    expect(first).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    await expect.poll(inFocus).toBe(first + 1)
    await page.keyboard.press('End')
    await expect.poll(inFocus).toBeGreaterThan(lines - 3)
    await expect.poll(() => page.evaluate(() => document.activeElement!.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
    await page.keyboard.press('Home')
    await expect.poll(inFocus).toBe(first)
    await page.keyboard.press('ArrowDown')
    await expect.poll(inFocus).toBe(first + 1)
    await page.keyboard.press('Control+f')
    await page.keyboard.type(codeOf(1234))
    await expect.poll(() => rows(page).getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('第1234局')])
    await rows(page).getByRole('button').first().focus()
    await page.keyboard.press('/')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  })

  it('keeps the selected row in sight, and the pinned on top with their own ranks', async () => {
    await show(`${reply}&group=pilot`)
    const near = await rows(page).nth(5).getAttribute('data-code')
    await rows(page).nth(5).getByRole('button').first().click()
    const selected = frame(page).locator('tr[data-selected]')
    await expect.poll(() => query(page).get('row')).toBe(near)
    await selected.waitFor()
    const rank = await selected.locator('td').first().innerText()
    for (const top of [20_000, 0]) {
      await scroll({ top })
      await expect.poll(() => selected.evaluate((row) => row.firstElementChild!.getBoundingClientRect().top > 0 && row.firstElementChild!.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
    }
    await selected.getByRole('button', { name: /^置顶/ }).click()
    await expect.poll(() => query(page).get('pins')).toBe(near)
    const pinned = frame(page).locator('tbody').first().locator('tr[data-code]')
    await expect.poll(() => pinned.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.code))).toEqual([near])
    expect(await pinned.locator('td').first().innerText()).toBe(rank)
    await pinned.getByRole('button', { name: /^取消置顶/ }).click()
    await expect.poll(() => query(page).has('pins')).toBe(false)
    await selected.getByRole('button').first().focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => query(page).has('row')).toBe(false)
    await settled(page)
  })

  it('sets each department beside the year before: the rate then with its n, the change, and the places among its peers', async () => {
    await show(`${reply}&compare=year&group=pilot`)
    await expect.poll(() => frame(page).getByRole('columnheader', { name: /^2014年/ }).count()).toBe(1)
    await page.getByText('与2014年对比，数据截至 2014-12-31').waitFor()
    await settled(page)
    const peers = Array.from({ length: count }, (_, index) => index).filter((index) => index % 3 === 0)
    const ranksIn = (year: 2014 | 2015) => {
      const ranked = peers.filter((index) => (answered(index, year, count)?.due ?? 0) >= 5)
      return competitionRanks(ranked, (index) => answered(index, year, count)!, (a, b) => a.inTime * b.due - b.inTime * a.due)
    }
    const [then, now] = [ranksIn(2014), ranksIn(2015)]
    const seen = await rows(page).evaluateAll((all) => all.slice(0, 25).map((row) => [(row as HTMLElement).dataset.code!, ...[...row.children].map((cell) => (cell as HTMLElement).innerText)]))
    expect(seen.length).toBe(25)
    for (const line of seen) {
      const index = Number(line[0]!.slice(1))
      const [before, after] = [answered(index, 2014, count)!, answered(index, 2015, count)!]
      const places = (then.get(index) ?? NaN) - now.get(index)!
      const said = Number.isNaN(places) ? '—' : places === 0 ? '持平' : `${places > 0 ? '升' : '降'} ${Math.abs(places)}`
      expect({ index, places: line[7] }).toEqual({ index, places: said })
      expect(line[5]).toContain(`${before.inTime} / ${before.due}`)
      const [tenthsNow, tenthsThen] = [after, before].map(({ inTime, due }) => Math.floor((inTime * 1000) / due))
      expect(points(line[6]!)).toBe((tenthsNow! - tenthsThen!) / 10)
    }
  })

  it('orders by the change, either way, and those without one stand last', async () => {
    await show(`${reply}&compare=year&group=pilot`)
    const change = frame(page).getByRole('columnheader', { name: /^变化/ })
    const shown = async () => {
      await settled(page)
      return (await rows(page).locator('td:nth-child(6)').allInnerTexts()).slice(0, 20).map(points)
    }
    await change.getByRole('button').click()
    await expect.poll(() => change.getAttribute('aria-sort')).toBe('descending')
    expect(query(page).get('order')).toBe('change')
    const falling = await shown()
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(falling[0]).toBeGreaterThan(0)
    await change.getByRole('button').click()
    await expect.poll(() => change.getAttribute('aria-sort')).toBe('ascending')
    expect((await shown())[0]).toBeLessThan(0)
    await frame(page).getByRole('columnheader', { name: /^共享申请按期回复率/ }).getByRole('button').click()
    await expect.poll(() => query(page).has('order')).toBe(false)
  })

  it('says where there is nothing earlier', async () => {
    await show(`period=2014&${reply}&compare=previous`)
    await page.getByText('没有2013年的数据，无从对比').waitFor()
    expect(await frame(page).getByRole('columnheader', { name: '变化' }).count()).toBe(0)
  })

  it('leaves out who has nothing when asked to, and says how many', async () => {
    await show(`${reply}&group=pilot`)
    const empty = Array.from({ length: count }, (_, index) => index).filter((index) => index % 3 === 0 && answered(index, 2015, count) === null)
    await page.getByRole('checkbox', { name: '隐藏没有事项的部门' }).check()
    await page.getByText(`另有 ${empty.length} 个部门没有任何事项，未列出。`).waitFor()
    await page.getByRole('searchbox').fill(codeOf(empty[0]!))
    await page.getByText(`没有名称或代码含「${codeOf(empty[0]!)}」的部门。`).waitFor()
  })

  it('lists those that meet a condition on a measure, with the ranks that they have among all', async () => {
    await show(`${reply}&group=pilot`)
    const rankOf = async (code: string) => frame(page).locator(`tr[data-code="${code}"] td`).first().innerText()
    const first = (await rows(page).first().getAttribute('data-code'))!
    const rank = await rankOf(first)
    await page.getByText('按数值筛选部门').click()
    await page.getByLabel('指标', { exact: true }).selectOption('reply')
    await page.getByLabel('数值', { exact: true }).selectOption('rate')
    await page.getByLabel('比较', { exact: true }).selectOption('below')
    await page.getByLabel('界限').fill('30')
    await page.getByRole('button', { name: '添加' }).click()
    await expect.poll(() => query(page).get('where')).toBe('reply.rate.below.30')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('button', { name: '按数值筛选部门', expanded: false }).evaluate((button) => button === document.activeElement)).toBe(true)
    const low = Array.from({ length: count }, (_, index) => index).filter((index) => {
      const told = index % 3 === 0 ? answered(index, 2015, count) : null
      return told !== null && told.inTime * 10 < told.due * 3
    })
    await page.getByText(`只列共享申请按期回复率低于 30%的部门：${low.length} 个，共 1000 个；名次和总体数值仍按全部部门计算。`).waitFor()
    await settled(page)
    const [worst] = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.code!))
    expect(low.map(codeOf)).toContain(worst)
    expect(Number((await rankOf(worst!)).replace(/\D/g, ''))).toBeGreaterThan(low.length)
    await page.getByRole('button', { name: '移除 共享申请按期回复率 < 30%' }).click()
    await expect.poll(() => query(page).has('where')).toBe(false)
    await settled(page)
    expect(await rankOf(first)).toBe(rank)
  })

  it('is taken away whole, in its order, with its slice in words', async () => {
    await show(`${reply}&group=pilot&compare=year&order=change`)
    await page.getByText('与2014年对比').waitFor()
    await settled(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toContain('名次,部门,代码,组别,总分')
    expect(lines.filter((line) => /,D\d{5},/.test(line)).length).toBe(1000)
    const first = (await rows(page).first().getAttribute('data-code'))!
    expect(lines[1]).toContain(first)
    expect(lines.some((line) => line.startsWith('范围,') && line.includes('分母为已到期并判定的'))).toBe(true)
  })

  it('is printed whole', async () => {
    await show(`${reply}&group=pilot`)
    // What stands there when the print is taken, not what may follow.
    const taken = page.evaluate(
      (code) =>
        new Promise<string>((resolve) => {
          const shown = () => document.querySelector<HTMLElement>(`main tr[data-code="${code}"]`)?.innerText ?? ''
          matchMedia('print').addEventListener('change', () => resolve(shown()), { once: true })
        }),
      codeOf(999),
    )
    await page.emulateMedia({ media: 'print' })
    expect(await taken).toContain('第999局')
    await expect.poll(() => rows(page).count()).toBe(1000)
    await rowOf(page, 999).waitFor()
  })
})
