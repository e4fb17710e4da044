import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { expect, vi } from 'vitest'
import { launchChromium } from '../../server/e2e/chromium'
import { sharedServer, startServer, type RunningServer, type SharedServer } from '../../server/e2e/running-server'

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
  /** Uncaught errors, what the content security policy refused, and texts that are missing. */
  readonly complaints: readonly string[]
}

/** A real server, and a real browser. */
export interface Site<Server extends SharedServer = SharedServer> {
  readonly server: Server
  /** A reader of its own, who has nothing kept yet. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** Opens a path as a reader with a cold cache does. */
  visit(path: string, reader?: Reader): Promise<Visit>
  close(): Promise<void>
}

let launched: Promise<Browser> | null = null

/** The browser that the files of a worker share: what one reader keeps, another does not see. */
const sharedBrowser = (): Promise<Browser> => (launched ??= launchChromium())

/** The sample for tests that only read, on a server that the whole run shares. */
export async function readingSite(): Promise<Site<SharedServer>> {
  const [server, browser] = await Promise.all([sharedServer(), sharedBrowser()])
  return siteOf(server, browser, async () => {})
}

export async function openSite(options: Parameters<typeof startServer>[0] = {}): Promise<Site<RunningServer>> {
  const [server, browser] = await Promise.all([startServer(options), sharedBrowser()])
  return siteOf(server, browser, () => server.stop())
}

function siteOf<Server extends SharedServer>(server: Server, browser: Browser, end: () => Promise<void>): Site<Server> {
  const own = new Set<BrowserContext>()
  const site: Site<Server> = {
    server,
    newContext: async (options) => {
      const context = await browser.newContext({ baseURL: server.address, ...options })
      own.add(context)
      return context
    },
    visit: (path, reader = {}) => visit(site, path, reader),
    close: async () => {
      for (const context of browser.contexts().filter((one) => own.has(one))) {
        // A route still being answered would otherwise fail after its test.
        await context.unrouteAll({ behavior: 'ignoreErrors' })
        await context.close()
      }
      await end()
    },
  }
  return site
}

async function visit({ server: { address }, newContext }: Site<SharedServer>, path: string, { language = 'zh', theme = 'light', width = 1440, without, session, clock = false }: Reader): Promise<Visit> {
  const context = await newContext({ viewport: { width, height: 900 }, locale: language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme })
  await context.addInitScript(countWhatIsAsked)
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
    if (/Content Security Policy|Uncaught|no text:/.test(message.text())) complaints.push(message.text())
  })
  await page.goto(path)
  return { page, requests, complaints }
}

/** The window of a page that counts what it has asked for and not been given yet; the router shows itself there. */
type Counting = Window & { onItsWay?: number; readonly scheduler: { postTask(work: () => void, options: { priority: 'background' }): Promise<void> }; __TSR_ROUTER__?: { state: { status: 'idle' | 'pending' } } }

/** Runs in each page before its own scripts. An answer is there when its body is, which the page reads at the same time. */
function countWhatIsAsked(): void {
  const counting: Counting = window
  const ask = counting.fetch.bind(counting)
  counting.onItsWay = 0
  counting.fetch = async (...asked) => {
    counting.onItsWay!++
    try {
      const answer = await ask(...asked)
      void answer.clone().arrayBuffer().catch(() => null).finally(() => counting.onItsWay!--)
      return answer
    } catch (error) {
      counting.onItsWay!--
      throw error
    }
  }
}

/** The ranking is painted: its table has rows that are not of an earlier choice. */
export async function rankingPainted(page: Page): Promise<void> {
  await page.locator('main table tbody tr').first().waitFor()
  await settled(page)
}

/**
 * The page stands still: what it was told has been done and drawn, it is the one of its address, nothing that it asked for
 * is on its way, and no part shows an earlier choice while the new one comes.
 */
export async function settled(page: Page): Promise<void> {
  // A page that is loaded anew meanwhile cannot answer, and is asked again.
  await vi.waitFor(async () => expect(await page.evaluate(whatMoves)).toEqual([]), { timeout: 120_000, interval: 50 })
}

/** Runs in the page. @returns what is not done yet, in a few words for a report. */
async function whatMoves(): Promise<string[]> {
  const page: Counting = window
  // Work in the background is done when nothing else is left to do (an idle callback may not come for seconds, though nothing is done); a frame is drawn in between. Neither comes in a page that draws without end, or never.
  const within = (what: (done: () => void) => void) => new Promise<void>((resolve) => [setTimeout(resolve, 3000), what(resolve)])
  // Looked at first without either: what still waits for the server would only be drawn again and again.
  for (let times = 0; times < 3; times++) {
    if (times > 0) {
      await within((done) => void page.scheduler.postTask(done, { priority: 'background' }))
      await within(requestAnimationFrame)
    }
    const { __TSR_ROUTER__: router, onItsWay = 0 } = page
    const busy = document.querySelector('[aria-busy="true"]')
    const moving = [onItsWay > 0 && `${onItsWay} on their way`, router?.state.status === 'pending' && location.href, busy && busy.outerHTML.slice(0, 100)].filter((one) => typeof one === 'string')
    if (moving.length > 0) return moving
  }
  return []
}

/** Takes the page to an address of its own site as a link does, without loading it anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const { __TSR_ROUTER__: router }: Counting = window
    router!.history.push(to)
  }, path)
  await settled(page)
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

/** Whether a request is for what is shown, and not for what a page asks every minute: whether there is anything new. */
export const asksForFigures = (url: string): boolean => /\/api\/(?!(overview|me)$)/.test(url)

export const pathOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url())
  return pathname + search
}
