import { type Browser, chromium, type Page } from 'playwright-core'
import { percentile } from './spread'

/** Times of one visit with an empty cache, in milliseconds since the navigation began. */
export interface VisitTime {
  /** The first row of the ranking is on the screen. */
  readonly painted: number
  /** The browser's engine has the snapshot. */
  readonly attached: number
  /** Bytes on the wire, compressed, until the ranking was painted; without what belongs to the engine. */
  readonly kilobytes: number
  /** Whether the ranking waited for nothing of the engine or the chart library. */
  readonly lean: boolean
}

/** In milliseconds from the click to the end of the frame that shows it, a value a slice. */
export interface SliceTimes {
  /** The new rows in sight of the ranking. */
  readonly rows: readonly number[]
  /** All its new rows, those out of sight too. */
  readonly every: readonly number[]
  /** The counts of the slice panel too: nothing is left to follow. */
  readonly panel: readonly number[]
  /** Requests for figures that the slices caused: none when this browser computed them. */
  readonly requests: number
}

const heavy = /wasm|duckdb|database-|start-engine-|echarts|Distribution|\/api\/snapshot|\/api\/facets|noto-sans/

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

/** Notes, within the page, when the first row of the ranking was painted. */
const watchPaint = (): void => {
  const note = (): void => {
    if (!document.querySelector('main table tbody tr')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('ranking-painted')))
  }
  const observer = new MutationObserver(note)
  observer.observe(document, { childList: true, subtree: true })
}

const since = (page: Page, mark: string): Promise<number> =>
  page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark, { timeout: 120_000 }).then((handle) => handle.jsonValue() as Promise<number>)

const attachedSelector = '[data-engine="ready"]'

/** Opens the ranking with an empty cache, and closes nothing: the page can be sliced. */
export async function visit(browser: Browser, address: string): Promise<{ page: Page; time: VisitTime }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.addInitScript(watchPaint)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const loaded: { url: string; bytes: number; at: number }[] = []
  const urls = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => loaded.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength, at: performance.now() }))
  await page.goto(address, { waitUntil: 'commit' })
  const painted = await since(page, 'ranking-painted')
  const first = loaded.filter(({ url }) => !heavy.test(url))
  const lean = !loaded.some(({ url }) => /\.wasm|echarts/.test(url))
  await page.waitForSelector(attachedSelector, { timeout: 300_000 })
  const attached = await page.evaluate(() => performance.now())
  return { page, time: { painted, attached, kilobytes: first.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, lean } }
}

/** Presses random values of the slice panel, one after another, and times each until its rows and counts are painted. */
export async function slices(page: Page, count: number): Promise<SliceTimes> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/api\/(ranking|facets)/.test(request.url())) asked.push(request.url())
  })
  const times = await page.evaluate(async (wanted) => {
    let seed = 2015
    const random = (below: number): number => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
      return Math.floor((seed / 4_294_967_296) * below)
    }
    const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('aside li button[aria-pressed]')]
    /** The panel shows the choice, and nothing that is selected waits for its figures. */
    const settled = (button: HTMLButtonElement, was: string | null, waiting: string) =>
      (!button.isConnected || button.getAttribute('aria-pressed') !== was) && document.querySelector(waiting) === null
    /** Resolves when the frame that shows what the page now holds has been painted. */
    const shown = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now()))
          port1.start()
          port2.postMessage(null)
        })
      })
    // What may still be waiting at each stage: the region of the table says so for rows out of sight, the panel for its counts.
    const stages = ['main [aria-busy="true"]:not(aside, [role="region"])', 'main [aria-busy="true"]:not(aside)', 'main [aria-busy="true"]']
    const seen = new Set([location.search])
    const times: number[][] = []
    while (times.length < wanted) {
      const pressed = buttons().filter((one) => one.getAttribute('aria-pressed') === 'true')
      const choice = pressed.length > 3 ? pressed : buttons()
      const button = choice[random(choice.length)]
      if (!button) throw new Error('the slice panel has no values')
      const was = button.getAttribute('aria-pressed')
      const start = performance.now()
      const ends = await new Promise<number[]>((resolve) => {
        const reached: Promise<number>[] = []
        const observer = new MutationObserver(() => {
          while (reached.length < stages.length && settled(button, was, stages[reached.length]!)) reached.push(shown())
          if (reached.length < stages.length) return
          observer.disconnect()
          resolve(Promise.all(reached))
        })
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
        button.click()
      })
      // A slice seen before comes from the page's own cache and says nothing about the engine.
      if (!seen.has(location.search)) times.push(ends.map((end) => end - start))
      seen.add(location.search)
      // Nobody presses again before the screen shows what was pressed: the next starts on a page at rest.
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const stage = (place: number) => times.map((one) => one[place]!)
    return { rows: stage(0), every: stage(1), panel: stage(2) }
  }, count)
  return { ...times, requests: asked.length }
}

/**
 * How unsteady the machine is for what a page does: a fixed piece of work of twenty milliseconds, repeated with the rests
 * that slices have.
 *
 * @returns its 95th percentile against its median.
 */
export async function unsteadiness(page: Page, times: number): Promise<number> {
  const taken = await page.evaluate(async (wanted) => {
    const timed = (steps: number) => {
      const start = performance.now()
      const names = new Map<string, number>()
      for (let step = 0; step < steps; step++) names.set(`name ${step % 1000}`, step)
      return performance.now() - start
    }
    let steps = 10_000
    while (timed(steps) < 20) steps = Math.ceil(steps * 1.2)
    const all: number[] = []
    for (let time = 0; time < wanted; time++) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      all.push(timed(steps))
    }
    return all
  }, times)
  return percentile(taken, 0.95) / percentile(taken, 0.5)
}

export interface TypingTimes {
  /** The longest that the page worked without listening, in milliseconds; 0 when never over 50. */
  readonly longestTask: number
  /** The longest that a key waited until the page took it. */
  readonly longestWait: number
}

/** Types into the search field of the ranking while values of the slice panel are pressed, a few every second. */
export async function typing(page: Page, keys: number): Promise<TypingTimes> {
  await page.evaluate(() => {
    const noted = { tasks: [0], waits: [0], timer: 0 }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    new PerformanceObserver((list) => noted.waits.push(...(list.getEntries() as PerformanceEventTiming[]).filter(({ name }) => name === 'keydown').map((one) => one.processingStart - one.startTime))).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit)
    let turn = 0
    noted.timer = window.setInterval(() => {
      const buttons = document.querySelectorAll<HTMLButtonElement>('aside li button[aria-pressed]')
      buttons[(turn++ * 7) % buttons.length]?.click()
    }, 230)
  })
  const search = page.locator('main input[type="search"]')
  await search.focus()
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 4 < 2 ? '1' : 'Backspace')
    await page.waitForTimeout(90)
  }
  return page.evaluate(() => {
    const { noted } = window as unknown as { noted: { tasks: number[]; waits: number[]; timer: number } }
    clearInterval(noted.timer)
    return { longestTask: Math.max(...noted.tasks), longestWait: Math.max(...noted.waits) }
  })
}
