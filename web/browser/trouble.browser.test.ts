import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { engineReady, readingSite, rankingPainted, type Site } from './site'

describeInBrowser('when something is wrong', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  it('says that the server is gone, what to do, and goes on once it answers', async () => {
    const { page } = await site.visit('/', { without: /\/api\/overview/ })
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('npm start')
    await page.context().unrouteAll()
    await alert.getByRole('button', { name: '重试' }).click()
    await rankingPainted(page)
  })

  it('shows the refusal of the server in its own words', async () => {
    const { page } = await site.visit('/?period=2031-Q9')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('2031-Q9')
  })

  it('names a department or an indicator that is not there, and leads on', async () => {
    const department = await site.visit('/departments/NOPE')
    await department.page.getByRole('heading', { name: /NOPE/ }).waitFor()
    await department.page.getByRole('link', { name: '查看全部部门' }).click()
    await department.page.getByRole('heading', { level: 1, name: '部门' }).waitFor()
    const indicator = await site.visit('/indicators/nope')
    await indicator.page.getByRole('alert').waitFor()
  })

  it('stops loading the engine when the reader says so, and starts it again', async () => {
    const { page } = await site.visit('/')
    await page.context().route(/\/api\/snapshot/, (route) => setTimeout(() => void route.continue().catch(() => undefined), 5000))
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
    expect(rankings).toEqual([])
    await page.getByRole('button', { name: '载入新数据' }).click()
    await expect.poll(() => rankings.length).toBe(1)
  })
})
