import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { seriousFaults } from './accessible'
import { follow, rankingPainted, readingSite, settled, type Reader, type Site } from './site'

describeInBrowser('every page', () => {
  let site: Site
  let paths: readonly string[]

  beforeAll(async () => {
    site = await readingSite()
    const { departments } = (await (await fetch(`${site.server.address}/api/ranking?period=2015`)).json()) as { departments: { code: string }[] }
    const code = departments[0]!.code
    paths = ['/', '/overview', '/wall?still=yes', '/?mode=file&group=municipal', '/departments?period=2015-H1', `/departments/${code}`, '/indicators', '/indicators/reply-timeliness', '/map', '/tasks?asOf=2015-10-15', '/analysis', '/analysis?tab=scatter', '/analysis?tab=sql', '/scenario', '/bulletin', '/appeals', '/documents', '/data', '/rules/time-limit', '/rules/department', '/audit', '/account', '/nowhere']
  })
  afterAll(() => site.close())

  /** Each page is looked through for assistive technology at the first width, then made as wide as the second. */
  const readers: readonly (readonly [string, Reader, otherWidth: number])[] = [
    ['in Chinese, light, on a desk', {}, 390],
    ['in English, dark, on a phone', { language: 'en', theme: 'dark', width: 390 }, 1440],
  ]

  for (const [name, reader, otherWidth] of readers)
    it(`fits ${name}, and at the other width: nothing sticks out, nothing is refused, nothing comes from elsewhere, nothing serious for assistive technology`, async () => {
      const { page, requests, complaints } = await site.visit(paths[0]!, { ...reader, without: /\.wasm$/ })
      const width = page.viewportSize()!.width
      const found: Record<string, unknown>[] = []
      for (const path of paths) {
        await page.setViewportSize({ width, height: 900 })
        await follow(page, path)
        await page.locator('main h1').first().waitFor()
        await settled(page)
        for (const fault of await seriousFaults(page)) found.push({ path, fault })
        for (const at of [width, otherWidth]) {
          await page.setViewportSize({ width: at, height: 900 })
          // A chart hears of its new width a frame later.
          await settled(page)
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          if (wider > 0) found.push({ path, at, wider })
        }
      }
      expect([...found, ...complaints]).toEqual([])
      expect(requests.filter((request) => new URL(request.url()).origin !== site.server.address).map((request) => request.url())).toEqual([])
    })

  it('is looked through by one who finds a pale word among many like it, and a button without a name', async () => {
    const page = await (await site.newContext()).newPage()
    const words = (pale: string) => `<html lang="zh"><title>词</title><main><h1>词</h1><ul>${'<li>词语</li>'.repeat(20)}<li style="${pale}">词语</li></ul>`
    await page.setContent(words('color: black'))
    expect(await seriousFaults(page)).toEqual([])
    await page.setContent(`${words('color: silver')}<button></button>`)
    expect(await seriousFaults(page)).toEqual([expect.stringMatching(/^button-name: button$/), expect.stringMatching(/^color-contrast: li.*:nth-child\(21\)$/)])
  })

  it('has no Chinese words of its own in English, and the switch is remembered', async () => {
    const { page } = await site.visit('/indicators', { without: /\.wasm$/ })
    await page.getByRole('heading', { level: 1, name: '指标' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor()
    for (const link of ['Ranking', 'Departments', 'Indicators']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link }).click()
      await page.getByRole('heading', { level: 1, name: link }).waitFor()
      await settled(page)
      // Names of departments, domains and clauses are data, and stay as they are.
      const words = await page.evaluate(() => [...document.querySelectorAll('header, nav, h1, h2, thead, caption, label, main p')].map((one) => (one as HTMLElement).innerText).join('\n'))
      expect({ link, words: words.replace('中文', '').match(/\p{Script=Han}/gu) }).toEqual({ link, words: null })
    }
  })

  it('shows the filters themselves on a desk, and a button that opens them on a phone', async () => {
    for (const [width, opener] of [[1440, false], [390, true]] as const) {
      const { page } = await site.visit('/', { width, without: /\.wasm$/ })
      await rankingPainted(page)
      expect({ width, opener: await page.getByRole('button', { name: '筛选', exact: true }).isVisible() }).toEqual({ width, opener })
      await page.getByRole('button', { name: /^文件/ }).waitFor({ state: opener ? 'hidden' : 'visible' })
    }
  })

  it('is operated by keyboard: the period opens, closes on Escape, and focus comes back', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await rankingPainted(page)
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('跳到正文')
    const period = page.getByRole('button', { name: /评估期间/ })
    await period.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => period.evaluate((button) => button === document.activeElement)).toBe(true)
    // Who goes on by key leaves it, and it does not stand over what comes next.
    await page.keyboard.press('Enter')
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('false')
  })

  it('is reached through a button with the name of the page on a phone; Esc closes the list and focus comes back; a page takes the evaluation along', async () => {
    const { page } = await site.visit('/?period=2014', { width: 390, without: /\.wasm$/ })
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await rankingPainted(page)
    const navigation = page.getByRole('navigation', { name: '页面' })
    const opener = navigation.getByRole('button')
    expect(await opener.innerText()).toContain('排名')
    expect(await navigation.getByRole('link').count()).toBe(0)
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('总览')
    await page.keyboard.press('Escape')
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await navigation.getByRole('link', { name: '指标' }).click()
    await page.getByRole('heading', { level: 1, name: '指标' }).waitFor()
    expect(new URL(page.url()).searchParams.get('period')).toBe('2014')
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  it('is reached through a list of links where there is room, which marks the page that one is on', async () => {
    for (const width of [1024, 1440]) {
      const { page } = await site.visit('/rules/department', { width, language: 'en', without: /\.wasm$/ })
      const navigation = page.getByRole('navigation', { name: 'Pages' })
      await navigation.getByRole('link', { name: 'Audit' }).waitFor()
      await settled(page)
      expect(await navigation.getByRole('button').isVisible()).toBe(false)
      const here = await navigation.getByRole('link').evaluateAll((links) => links.filter((one) => one.ariaCurrent === 'page').map((one) => one.textContent))
      expect(here).toEqual(['Decisions'])
      const rows = await navigation.getByRole('link').evaluateAll((links) => new Set(links.map((one) => one.getBoundingClientRect().top)).size)
      const links = await navigation.getByRole('link').count()
      expect({ width, rows }).toEqual({ width, rows: width === 1024 ? 1 : links })
    }
  })

  it('prints black on white with the sentence, and without controls', async () => {
    const { page } = await site.visit('/?mode=file', { theme: 'dark', without: /\.wasm$/ })
    await rankingPainted(page)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.getByRole('paragraph').filter({ hasText: '分母为已到期并判定的' }).waitFor()
    await page.getByRole('complementary').waitFor({ state: 'hidden' })
    await page.getByRole('searchbox').waitFor({ state: 'hidden' })
  })
})
