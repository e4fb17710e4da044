import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Facet } from '../../metrics/tally/facets'
import type { Slice } from '../../metrics/tally/slice'
import { describeInBrowser } from '../../server/e2e/chromium'
import { writeAddress, type Address } from '../address/address'
import { difference, engineReady, openSite, pathOf, rankingPainted, readable, settled, type Site, type Visit } from './site'

/** Goes to another address as a click does, without loading the page again, and waits until the page shows it. */
async function go(page: Page, address: Address): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), `/${writeAddress(address)}`)
  const pressed = Object.values(address.slice ?? {}).flat().length + (address.group === undefined ? 0 : 1)
  await page.waitForFunction((count) => document.querySelectorAll('aside [aria-pressed="true"]').length === count, pressed)
  await settled(page)
}

describeInBrowser('a slice', () => {
  let site: Site
  let here: Visit
  let there: Visit
  let facets: readonly Facet[]

  beforeAll(async () => {
    site = await openSite()
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
        slice: fc.record(
          Object.fromEntries(
            facets
              .filter(({ values }) => values.length > 0)
              .map(({ dimension, values }) => [dimension, fc.subarray(values.map(({ value }) => value), { minLength: 1, maxLength: Math.min(3, values.length) })]),
          ),
          { requiredKeys: [] },
        ) as fc.Arbitrary<Slice>,
      }),
      { numRuns: 30, seed: 2015 },
    )
    expect(slices.filter(({ slice }) => Object.keys(slice).length > 0).length).toBeGreaterThan(20)
    const before = here.requests.length
    for (const slice of slices) {
      await Promise.all([go(here.page, slice), go(there.page, slice)])
      expect({ slice: writeAddress(slice), difference: await compared() }).toEqual({ slice: writeAddress(slice), difference: null })
    }
    const asked = here.requests.slice(before).map(pathOf)
    expect(asked.filter((path) => /^\/api\/(ranking|facets)\?.*(domain|mode|frequency|openness)=/.test(path))).toEqual([])
  })

  it('keeps names with quotes out of the statement', async () => {
    const slice = { domain: [`' OR 1 = 1 --`, '"; DROP TABLE tally; --'] }
    await Promise.all([go(here.page, { slice }), go(there.page, { slice })])
    expect(await compared()).toBeNull()
    await go(here.page, { slice: { mode: ['file'] } })
    expect(await here.page.locator('main table tbody tr').count()).toBeGreaterThan(10)
  })

  it('says that it is computed here', async () => {
    expect(here.complaints).toEqual([])
    expect(await there.page.getByText('本机计算不可用，筛选由服务器计算').count()).toBe(1)
  })

  it('follows another period, with its own snapshot', async () => {
    const snapshots = () => here.requests.filter((request) => pathOf(request).startsWith('/api/snapshot')).length
    const before = snapshots()
    await go(here.page, { period: '2015-Q2', slice: { mode: ['file'] } })
    await engineReady(here.page)
    expect(snapshots()).toBe(before + 1)
    await go(there.page, { period: '2015-Q2', slice: { mode: ['file'] } })
    expect(await compared()).toBeNull()
  })
})
