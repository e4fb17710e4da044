import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { difference, follow, readingSite, rankingPainted, readable, settled, type Site } from './site'

describeInBrowser('the address', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  it('holds every choice, survives a reload, goes back and forward, and can be shared', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    expect(new URL(page.url()).search).toBe('')
    const whole = await readable(page)

    await page.getByRole('complementary').getByRole('button', { name: /^市级部门/ }).first().click()
    await settled(page)
    await page.getByRole('complementary').getByRole('button', { name: /^文件/ }).click()
    await settled(page)
    await page.getByRole('columnheader', { name: /接口方式开放比例/ }).getByRole('button').click()
    await expect.poll(() => new URL(page.url()).search).toBe('?group=municipal&mode=file&sort=api')
    await settled(page)
    const chosen = await readable(page)
    expect(difference(chosen, whole)).not.toBeNull()

    await page.reload()
    await rankingPainted(page)
    expect(difference(await readable(page), chosen)).toBeNull()

    const shared = await site.visit(new URL(page.url()).search, { without: /\.wasm$/ })
    await rankingPainted(shared.page)
    expect(difference(await readable(shared.page), chosen)).toBeNull()

    for (let step = 0; step < 3; step++) await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await rankingPainted(page)
    expect(difference(await readable(page), whole)).toBeNull()
    for (let step = 0; step < 3; step++) await page.goForward()
    await expect.poll(() => new URL(page.url()).search).toBe('?group=municipal&mode=file&sort=api')
    await rankingPainted(page)
    expect(difference(await readable(page), chosen)).toBeNull()
  })

  it('learns of each choice after the frame that shows it: two before one frame are two steps of the way back, and none is lost', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    const steps = await page.evaluate(async () => {
      const before = history.length
      const press = (name: string) => [...document.querySelectorAll<HTMLElement>('aside li button[aria-pressed]')].find((one) => one.textContent!.startsWith(name))!.click()
      // No frame comes before all that was promised is done.
      const follow = async () => {
        for (let times = 0; times < 100; times++) await Promise.resolve()
      }
      press('市级部门')
      await follow()
      press('文件')
      await follow()
      const meanwhile = location.search
      // What is out of sight is drawn in no frame.
      document.dispatchEvent(new Event('visibilitychange'))
      return { meanwhile, told: location.search, steps: history.length - before }
    })
    expect(steps).toEqual({ meanwhile: '', told: '?group=municipal&mode=file', steps: 2 })
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('?group=municipal')
    await settled(page)
    await expect(page.getByRole('complementary').locator('[aria-pressed="true"]').allTextContents()).resolves.toHaveLength(1)
  })

  it('is told to the browser before the reader does the next thing, and soon on a page that never rests', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    const told = await page.evaluate(async () => {
      const told: string[] = []
      const next = { 市级部门: new KeyboardEvent('keydown', { key: 'F5' }), 文件: new PointerEvent('pointerdown'), 接口: new PointerEvent('pointerleave') }
      for (const [name, event] of Object.entries(next)) {
        ;[...document.querySelectorAll<HTMLElement>('aside li button[aria-pressed]')].find((one) => one.textContent!.startsWith(name))!.click()
        for (let times = 0; times < 100; times++) await Promise.resolve()
        told.push(location.search)
        document.documentElement.dispatchEvent(event)
        told.push(location.search)
      }
      return told
    })
    expect(told).toEqual(['', '?group=municipal', '?group=municipal', '?group=municipal&mode=file', '?group=municipal&mode=file', '?group=municipal&mode=api&mode=file'])
    await page.evaluate(() => {
      setInterval(() => {
        for (const since = performance.now(); performance.now() - since < 50; );
      })
      document.querySelector<HTMLElement>('main input[type="checkbox"]')!.click()
    })
    await expect.poll(() => new URL(page.url()).searchParams.get('nothing')).toBe('hide')
  })

  it('loses a filter by its chip, and all of them at once; of two choices made at once it holds both', async () => {
    const { page } = await site.visit('/?group=pilot&domain=x&mode=file', { without: /\.wasm$/ })
    await rankingPainted(page)
    await page.getByRole('button', { name: '移除 领域：x' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?group=pilot&mode=file')
    await page.getByRole('button', { name: '全部清除' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await settled(page)
    const row = await page.evaluate(() => {
      const pick = document.querySelector<HTMLElement>('main [data-pick]')!
      pick.click()
      document.querySelector<HTMLElement>('main input[type="checkbox"]')!.click()
      return pick.dataset.pick
    })
    await expect.poll(() => new URL(page.url()).search).toBe(`?nothing=hide&row=${row}`)
  })

  it('keeps the filter on the way from a figure to its rows, whose counts are the figure', async () => {
    const { page } = await site.visit('/?mode=file', { without: /\.wasm$/ })
    await rankingPainted(page)
    const cell = page.locator('main table tbody a[href*="indicator=api-share"]').first()
    const [met, n] = /([\d,]+) \/ ([\d,]+)/.exec(await cell.innerText())!.slice(1).map((text) => Number(text.replaceAll(',', '')))
    await cell.click()
    await page.getByRole('heading', { name: /判定明细/ }).waitFor()
    await settled(page)
    expect(page.url()).toContain('mode=file')
    const filter = page.getByRole('group', { name: '按判定筛选' })
    const count = async (word: string) => Number((await filter.getByRole('button', { name: new RegExp(`^${word}`) }).innerText()).replace(/\D/g, ''))
    expect(await count('已履行')).toBe(met)
    expect((await count('已履行')) + (await count('未履行'))).toBe(n)
  })

  it('opens with the period, the order and the search that it names', async () => {
    const { page } = await site.visit('/?period=2015-Q2&order=name&q=委', { without: /\.wasm$/ })
    await rankingPainted(page)
    expect(await page.getByRole('button', { name: /评估期间/ }).innerText()).toContain('第二季度')
    for (const name of await page.locator('main table tbody th[scope="row"]').allInnerTexts()) expect(name).toContain('委')
    expect(await page.getByRole('columnheader', { name: '部门' }).getAttribute('aria-sort')).toBe('ascending')
  })

  it('takes a name as an input method composes it, and as fast as it is typed', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    const field = page.getByRole('searchbox')
    const q = () => new URL(page.url()).searchParams.get('q')
    await field.focus()
    const session = await page.context().newCDPSession(page)
    for (const text of ['gong', 'gong an']) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await settled(page)
    expect([await field.inputValue(), q()]).toEqual(['gong an', null])
    await session.send('Input.insertText', { text: '公安' })
    await expect.poll(q).toBe('公安')
    expect(await field.inputValue()).toBe('公安')
    await field.press('Control+a')
    await page.keyboard.type('AC500')
    await expect.poll(q).toBe('AC500')
    expect(await field.inputValue()).toBe('AC500')
    // What comes to stand in the address otherwise is shown.
    await follow(page, '/?q=委')
    await expect.poll(() => field.inputValue()).toBe('委')
  })

  it('packs an address too long to travel, and opens it again as it was', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    // Packing is loaded after the first paint.
    await page.waitForLoadState('networkidle')
    const words = '不存在的部门'.repeat(60)
    await page.getByRole('searchbox').fill(words)
    await page.waitForURL(/\?z=[\w-]+$/)
    expect(page.url().length).toBeLessThan(300)
    await page.reload()
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(words)
  })
})
