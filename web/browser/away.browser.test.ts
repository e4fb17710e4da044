import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { type RunningServer, startServer } from '../../server/e2e/running-server'
import { scratchFolder } from '../../server/e2e/scratch-folder'
import { copyFilledFolder } from '../../server/evaluation/frozen/fixture/small-office'
import { openSite, settled, type Site } from './site'

const paths = ['/', '/overview', '/departments/AA', '/indicators/catalog-coverage', '/analysis', '/bulletin', '/data'] as const

describeInBrowser('when the server goes away', () => {
  const data = scratchFolder()
  let site: Site<RunningServer>
  let back: RunningServer | null = null
  beforeAll(async () => {
    await copyFilledFolder(data)
    site = await openSite({ data })
  })
  afterAll(async () => {
    await site.close()
    await back?.stop()
  })

  /** Everything that the page shows but the bar. */
  const shown = (page: Page) => page.locator('main').evaluate((main) => [...main.querySelectorAll('h1, h2, tr')].map((one) => (one.textContent ?? '').trim()))

  it('every page keeps what it holds and says so in one bar, a page that was not there yet says that too, and all go on by themselves', async () => {
    const opened = async (path: string): Promise<Page> => {
      const { page } = await site.visit(path, { without: /\.wasm$/, clock: true })
      await page.locator('main h1').first().waitFor()
      await settled(page)
      return page
    }
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await opened(path)
        return { path, page, before: await shown(page) }
      }),
    )
    const further = await opened('/overview')

    await site.server.stop()
    await Promise.all(
      pages.map(async ({ path, page, before }) => {
        await page.clock.fastForward(61_000)
        const bar = page.getByText(/自 \d\d:\d\d 起连不上服务器/)
        await bar.waitFor()
        expect({ path, bars: await bar.count(), said: await bar.innerText(), alerts: await page.getByRole('alert').count() }).toMatchObject({ bars: 1, said: expect.stringContaining('所示数据截至 2015-09-30') as string, alerts: 0 })
        expect({ path, shown: await shown(page) }).toEqual({ path, shown: before })
      }),
    )
    await further.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '任务' }).click()
    await further.getByText('此处的数据尚未取得').first().waitFor()
    await further.getByText(/自 \d\d:\d\d 起连不上服务器/).waitFor()

    back = await startServer({ data, args: ['--port', new URL(site.server.address).port] })
    await Promise.all(
      pages.map(async ({ path, page, before }) => {
        await page.clock.fastForward(6000)
        await page.getByText('起连不上服务器').waitFor({ state: 'detached' })
        await settled(page)
        expect({ path, shown: await shown(page) }).toEqual({ path, shown: before })
      }),
    )
    await further.clock.fastForward(6000)
    await further.getByText(/逾期未办结 \d/).waitFor()
    await further.getByText('起连不上服务器').waitFor({ state: 'detached' })
  })
})
