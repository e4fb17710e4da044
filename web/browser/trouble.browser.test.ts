import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { engineReady, readingSite, rankingPainted, settled, type Site } from './site'

describeInBrowser('when something is wrong', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  it('says that the server is gone, what to do, and goes on once it answers', async () => {
    const { page } = await site.visit('/', { without: /\/api\/overview/ })
    const alert = page.getByRole('alert')
    await alert.getByText('npm start').first().waitFor()
    await page.context().unrouteAll()
    await alert.getByRole('button', { name: '重试' }).click()
    await rankingPainted(page)
  })

  it('shows the refusal of the server in its own words', async () => {
    const { page } = await site.visit('/?period=2031-Q9')
    await page.getByRole('alert').getByText('2031-Q9').first().waitFor()
  })

  it('names a department or an indicator that is not there, and leads on', async () => {
    const department = await site.visit('/departments/NOPE')
    await department.page.getByRole('heading', { name: /NOPE/ }).waitFor()
    await department.page.getByRole('link', { name: '查看全部部门' }).click()
    await department.page.getByRole('heading', { level: 1, name: '部门' }).waitFor()
    const indicator = await site.visit('/indicators/nope')
    await indicator.page.getByRole('alert').waitFor()
  })

  it('every page says that its figures did not come, waits for nothing, and shows them once it is told to try again', async () => {
    const paths = ['/', '/overview', '/wall?still=yes', '/departments/AC500', '/indicators/api-share', '/map', '/tasks', '/analysis', '/scenario', '/bulletin', '/appeals', '/documents', '/data', '/rules/time-limit', '/audit']
    const { page } = await site.visit('/account', { width: 390, without: /\.wasm$/ })
    const context = page.context()
    const data = /\/api\/(?!overview|me$|me\/|messages)/
    await context.route(data, (route) => route.fulfill({ status: 500, json: { title: '服务端出错', detail: '请看服务端的运行记录' } }))
    const opened = await Promise.all(
      paths.map(async (path) => {
        const tab = await context.newPage()
        tab.setDefaultTimeout(120_000)
        await tab.goto(path)
        await tab.getByText('请看服务端的运行记录').first().waitFor()
        await tab.waitForLoadState('networkidle')
        await settled(tab)
        const wider = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        return { path, tab, said: { wider, zeros: (await tab.locator('main').innerText()).match(/\b0\.0%/g) } }
      }),
    )
    await context.unroute(data)
    for (const { path, said } of opened) expect({ path, ...said }).toEqual({ path, wider: 0, zeros: null })
    await Promise.all(
      opened.map(async ({ path, tab }) => {
        // A part that failed while its page was not there yet has a button of its own.
        const press = async () => {
          const pressed = await tab.getByRole('button', { name: '重试' }).evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).click()).length)
          await settled(tab)
          return pressed
        }
        await expect.poll(press, { timeout: 120_000, message: path }).toBe(0)
        await tab.getByRole('heading', { level: 1 }).first().waitFor()
        expect({ path, alerts: await tab.getByRole('alert').count() }).toEqual({ path, alerts: 0 })
      }),
    )
  })

  it('stops loading the engine when the reader says so, and starts it again', async () => {
    const { page } = await site.visit('/account')
    // Held back from the beginning, and never answered.
    await page.context().route(/\/api\/snapshot/, () => undefined)
    await page.goto('/')
    await page.getByRole('button', { name: '停止' }).click()
    await page.getByText('筛选由服务器计算').waitFor()
    await page.context().unrouteAll({ behavior: 'ignoreErrors' })
    await page.getByRole('button', { name: '在本机计算' }).click()
    await engineReady(page)
  })

  it('offers newer data and changes nothing before the reader takes them', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/, clock: true })
    await rankingPainted(page)
    await page.context().route(/\/api\/overview/, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), dataVersion: 'newer' } })
    })
    const rankings: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/ranking')) rankings.push(request.url())
    })
    await page.clock.fastForward(120_000)
    await page.getByText('服务器上有更新的数据').waitFor()
    await settled(page)
    expect(rankings).toEqual([])
    await page.getByRole('button', { name: '载入新数据' }).click()
    await expect.poll(() => rankings.length).toBe(1)
  })
})
