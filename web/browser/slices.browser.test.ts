import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Facet } from '../../metrics/tally/facets'
import { type Filter, valuesIn } from '../../metrics/tally/filter'
import { dimensionOf, type Slice, unstated } from '../../metrics/tally/slice'
import { describeInBrowser } from '../../server/e2e/chromium'
import { writeAddress, type Address } from '../address/address'
import { difference, engineReady, follow, readingSite, pathOf, rankingPainted, readable, settled, type Site, type Visit } from './site'

/** Goes to another address as a click does, without loading the page again, and waits until the page shows it. */
async function go(page: Page, address: Address): Promise<void> {
  await follow(page, `/${writeAddress(address)}`)
  const chosen = Object.values(address.slice ?? {}).reduce((sum, filter) => sum + (valuesIn(filter).length || 1), address.group === undefined ? 0 : 1)
  await page.waitForFunction((count) => document.querySelectorAll('aside [aria-pressed="true"], aside [data-ranged]').length === count, chosen)
  await settled(page)
}

/** Some values of a facet, all but some, and where it is one of time a range. */
function filters({ dimension, values }: Facet): fc.Arbitrary<Filter> {
  const some = fc.subarray(values.map(({ value }) => value), { minLength: 1, maxLength: Math.min(3, values.length) })
  const months = values.map(({ value }) => value).filter((value) => value !== unstated)
  if (!dimensionOf(dimension).ordered || months.length === 0) return fc.oneof(some, some.map((not) => ({ not })))
  const range = fc.tuple(fc.constantFrom(...months), fc.constantFrom(...months)).map((ends) => ends.sort()).map(([from, to]): Filter => ({ from, to }))
  return fc.oneof(some, some.map((not) => ({ not })), range)
}

describeInBrowser('a slice', () => {
  let site: Site
  let here: Visit
  let there: Visit
  let facets: readonly Facet[]

  beforeAll(async () => {
    site = await readingSite()
    here = await site.visit('/')
    there = await site.visit('/', { without: /\.wasm$/ })
    await Promise.all([rankingPainted(here.page), rankingPainted(there.page)])
    await engineReady(here.page)
    const { defaultPeriod } = (await (await fetch(`${site.server.address}/api/overview`)).json()) as { defaultPeriod: string }
    facets = ((await (await fetch(`${site.server.address}/api/facets?period=${defaultPeriod}`)).json()) as { facets: Facet[] }).facets
  })
  afterAll(() => site.close())

  const compared = async () => difference(await readable(here.page), await readable(there.page))

  it('reads the same whether this browser computes it or the server does', async () => {
    const slices = fc.sample(
      fc.record({
        group: fc.option(fc.constantFrom('pilot', 'municipal', 'district', 'all' as const), { nil: undefined }),
        sort: fc.option(fc.constantFrom('api', 'reply', 'coverage', 'machine-readable'), { nil: undefined }),
        slice: fc.record(Object.fromEntries(facets.filter(({ values }) => values.length > 0).map((facet) => [facet.dimension, filters(facet)])), { requiredKeys: [] }) as fc.Arbitrary<Slice>,
      }),
      { numRuns: 15, seed: 2015 },
    )
    const drawn = slices.flatMap(({ slice }) => Object.values(slice))
    for (const kind of [Array.isArray, (one: Filter) => 'not' in one, (one: Filter) => 'from' in one]) expect(drawn.filter(kind).length).toBeGreaterThan(5)
    await Promise.all([settled(here.page), settled(there.page)])
    const before = here.requests.length
    for (const slice of slices) {
      await Promise.all([go(here.page, slice), go(there.page, slice)])
      expect({ slice: writeAddress(slice), difference: await compared() }).toEqual({ slice: writeAddress(slice), difference: null })
    }
    const asked = here.requests.slice(before).map(pathOf)
    expect(asked.filter((path) => /^\/api\/(ranking|facets)\?.*(domain|mode|frequency|openness|month-due)(\.\w+)?=/.test(path))).toEqual([])
  })

  it('keeps names with quotes out of the statement', async () => {
    const slice = { domain: [`' OR 1 = 1 --`, '"; DROP TABLE tally; --'] }
    await Promise.all([go(here.page, { slice }), go(there.page, { slice })])
    expect(await compared()).toBeNull()
    await go(here.page, { slice: { mode: ['file'] } })
    await expect.poll(() => here.page.locator('main table tbody tr').count()).toBeGreaterThan(10)
  })

  it('draws the rows in sight with the press, and what stands in the others right after', async () => {
    const { page } = here
    await go(page, { group: 'pilot', slice: { mode: ['file'] } })
    const bare = 'main tr[data-code]:not(:has(th))'
    const { seen, later } = await page.evaluate(
      (selector) =>
        new Promise<{ seen: number; later: number }>((resolve) => {
          const before = document.querySelectorAll('main tr[data-code]').length
          const observer = new MutationObserver(() => {
            if (document.querySelectorAll('main tr[data-code]').length === before) return
            observer.disconnect()
            const rows = [...document.querySelectorAll(selector)]
            resolve({ seen: rows.filter((row) => row.getBoundingClientRect().top < innerHeight).length, later: rows.length })
          })
          observer.observe(document, { subtree: true, childList: true })
          document.querySelector<HTMLButtonElement>('aside li button[aria-pressed="true"]')!.click()
        }),
      bare,
    )
    expect(seen).toBe(0)
    expect(later).toBeGreaterThan(10)
    await settled(page)
    expect(await page.locator(bare).count()).toBe(0)
  })

  it('leaves a value out by the button beside it, with the keyboard alone', async () => {
    const { page } = here
    await go(page, {})
    const sum = async () => Number((await page.locator('main p b').first().innerText()).replaceAll(',', ''))
    const whole = await sum()
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: /^文件/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search).toBe('?mode.not=file')
    await settled(page)
    await page.getByRole('paragraph').filter({ hasText: '只计开放方式除文件以外的事项' }).waitFor()
    await expect.poll(() => panel.getByRole('button', { name: '除外 文件' }).getAttribute('aria-pressed')).toBe('true')
    expect(await sum()).toBeLessThan(whole)
    await expect.poll(() => panel.getByRole('button', { name: '除外 文件' }).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  it('keeps the focus where a button that was pressed is gone: the next chip, the first value of a facet, the first control after the last chip', async () => {
    const { page } = here
    await go(page, { group: 'municipal', slice: { domain: ['economy'], mode: ['file'] } })
    const chips = page.getByRole('list', { name: '筛选条件' }).getByRole('button')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    await chips.first().focus()
    const [, second = ''] = await chips.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe(second)
    await page.getByRole('complementary').getByRole('button', { name: '清除组别的筛选' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^试点单位/)
    await chips.last().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect.poll(focused).toMatch(/^目录编目注册率/)
  })

  it('takes a range of months by keys and by dragging over the bars, and other panels follow', async () => {
    const { page } = here
    await go(page, {})
    const panel = page.getByRole('complementary')
    const from = panel.getByRole('slider', { name: '到期月份：自' })
    await from.focus()
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => new URL(page.url()).searchParams.get('month-due.from')).toBe('2015-03')
    await expect.poll(() => from.getAttribute('aria-valuetext')).toBe('2015年3月')
    await settled(page)
    const groups = () => panel.locator('section').filter({ hasText: '申请方组别' }).innerText()
    const before = await groups()
    const bars = panel.locator('[data-ranged] [aria-hidden]').first()
    const { x, y, width, height } = (await bars.boundingBox())!
    await page.mouse.move(x + (width * 4.5) / 12, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + (width * 6.5) / 12, y + height / 2, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).search).toBe('?month-due.from=2015-05&month-due.to=2015-07')
    await settled(page)
    expect(await groups()).not.toBe(before)
    await page.getByRole('button', { name: '移除 到期月份：2015年5月 – 2015年7月' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  it('says that it is computed here', async () => {
    expect(here.complaints).toEqual([])
    await there.page.getByText('本机计算不可用，筛选由服务器计算').waitFor()
  })

  it('follows another period, with its own snapshot', async () => {
    const snapshots = () => here.requests.filter((request) => pathOf(request).startsWith('/api/snapshot')).length
    const before = snapshots()
    await go(here.page, { period: '2015-Q2', slice: { mode: ['file'] } })
    await expect.poll(snapshots).toBe(before + 1)
    await engineReady(here.page)
    await settled(here.page)
    expect(snapshots()).toBe(before + 1)
    await go(there.page, { period: '2015-Q2', slice: { mode: ['file'] } })
    expect(await compared()).toBeNull()
  })
})
