import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { launchChromium } from '../../server/e2e/chromium'
import { sharedServer, startServer, type RunningServer } from '../../server/e2e/running-server'

export interface Reader {
  readonly language?: 'zh' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  /** Requests that never arrive, as on a machine that lacks the file. */
  readonly without?: RegExp
  /** Secret of somebody who is signed in (`people.ts`). */
  readonly session?: string
  /** The page's clock can be put forward. */
  readonly clock?: boolean
}

/** A page with what it asked for and what it complained of. */
export interface Visit {
  readonly page: Page
  readonly requests: readonly Request[]
  /** Uncaught errors, and what the content security policy refused. */
  readonly complaints: readonly string[]
}

/** A real server, and a real browser. */
export interface Site {
  readonly server: RunningServer
  readonly browser: Browser
  /** Opens a path as a reader with a cold cache does. */
  visit(path: string, reader?: Reader): Promise<Visit>
  close(): Promise<void>
}

let reading: Promise<{ server: RunningServer; browser: Browser }> | null = null

/** The sample for tests that only read: a server and a browser that the files of a worker share. */
export async function readingSite(): Promise<Site> {
  reading ??= Promise.all([sharedServer(), launchChromium()]).then(([server, browser]) => ({ server, browser }))
  const { server, browser } = await reading
  return siteOf(server, browser, async () => {})
}

export async function openSite(options: Parameters<typeof startServer>[0] = {}): Promise<Site> {
  const server = await startServer(options)
  const browser = await launchChromium()
  return siteOf(server, browser, async () => {
    await browser.close()
    await server.stop()
  })
}

function siteOf(server: RunningServer, browser: Browser, end: () => Promise<void>): Site {
  return {
    server,
    browser,
    visit: (path, reader = {}) => visit(browser, server.address, path, reader),
    close: async () => {
      for (const context of browser.contexts()) {
        // A route still being answered would otherwise fail after its test.
        await context.unrouteAll({ behavior: 'ignoreErrors' })
        await context.close()
      }
      await end()
    },
  }
}

async function visit(browser: Browser, address: string, path: string, { language = 'zh', theme = 'light', width = 1440, without, session, clock = false }: Reader): Promise<Visit> {
  const options: BrowserContextOptions = { viewport: { width, height: 900 }, baseURL: address, locale: language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme }
  const context = await browser.newContext(options)
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('shuping.language', 'en'))
  if (session) await context.addCookies([{ name: 'shuping-session', value: session, url: address, httpOnly: true, sameSite: 'Strict' }])
  if (without) await context.route(without, (route) => route.abort())
  const page = await context.newPage()
  // How long a page takes is the machine's affair: a test says what comes, not when.
  page.setDefaultTimeout(120_000)
  if (clock) await page.clock.install()
  const requests: Request[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text())
  })
  await page.goto(path)
  return { page, requests, complaints }
}

/** The ranking is painted: its table has rows that are not of an earlier choice. */
export async function rankingPainted(page: Page): Promise<void> {
  await page.locator('main table tbody tr').first().waitFor()
  await settled(page)
}

/** No part of the page shows an earlier choice while the new one is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

/** The browser has the engine and the snapshot of what the page shows. */
export async function engineReady(page: Page): Promise<void> {
  await page.getByText(/^(筛选在本机计算|Slices are computed in this browser)$/).waitFor({ timeout: 120_000 })
}

/** What a reader reads on the page, line by line: the sentence, the four figures, the facets and every row. */
export const readable = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) => {
    const lines = [...main.querySelectorAll('p, h2, tr, li')].filter((one) => one.closest('[data-engine]') === null)
    return lines.map((line) => (line.textContent ?? '').trim())
  })

/** The first line in which two pages differ, null when they read the same; short enough to be read in a report. */
export function difference(a: readonly string[], b: readonly string[]): { line: number; a?: string; b?: string } | null {
  for (let line = 0; line < Math.max(a.length, b.length); line++) if (a[line] !== b[line]) return { line, a: a[line], b: b[line] }
  return null
}

export const pathOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url())
  return pathname + search
}
