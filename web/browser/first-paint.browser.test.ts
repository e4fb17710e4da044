import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { readingSite, pathOf, rankingPainted, type Site } from './site'

/** Compressed bytes that the first ranking may need. */
const budget = 230_000

describeInBrowser('the first screen', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  it('paints the ranking where neither wasm nor the chart library can be had', async () => {
    const { page, complaints } = await site.visit('/', { without: /\.wasm$|duckdb|echarts|Chart-/ })
    await rankingPainted(page)
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(50)
    await page.getByText('本机计算不可用，筛选由服务器计算').waitFor()
    expect(complaints).toEqual([])
  })

  it('still answers a slice then, through the server', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$|duckdb/ })
    await rankingPainted(page)
    await page.getByRole('button', { name: /^文件/ }).click()
    await page.getByRole('paragraph').filter({ hasText: '开放方式为文件' }).waitFor()
    await rankingPainted(page)
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(10)
  })

  it(`needs no more than ${budget} bytes, no engine and no chart library`, async () => {
    const context = await site.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const sizes = new Map<string, number>()
    const names = new Map<string, string>()
    session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
    await page.goto('/')
    await rankingPainted(page)
    const loaded = [...sizes].map(([id, bytes]) => ({ name: names.get(id) ?? '', bytes }))
    const first = loaded.filter(({ name }) => !/duckdb|database-|start-engine-|deflate-|noto-sans-sc|\/api\/(facets|snapshot)/.test(name))
    expect(first.map(({ name }) => name).filter((name) => /wasm|echarts|Chart-/.test(name))).toEqual([])
    const bytes = first.reduce((sum, one) => sum + one.bytes, 0)
    expect(bytes).toBeGreaterThan(50_000)
    // Named one by one when it is too much, so that the report says what grew.
    expect(bytes > budget ? first : []).toEqual([])
    await context.close()
  })

  it('asks nothing of another origin, and loads no font where the machine has one', async () => {
    const { page, requests } = await site.visit('/')
    await rankingPainted(page)
    await page.waitForLoadState('networkidle')
    expect(requests.filter((request) => new URL(request.url()).origin !== site.server.address).map(pathOf)).toEqual([])
    expect(requests.filter((request) => request.url().endsWith('.woff2')).map(pathOf)).toEqual([])
  })
})
