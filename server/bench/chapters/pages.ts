import { startServer } from '../../e2e/running-server'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { launch, type SliceTimes, slices, typing, type TypingTimes, unsteadiness, visit, type VisitTime } from '../pages'
import { percentile, spread } from '../spread'

/** `design.md`: p95 from event to new rows on a loaded snapshot of a million verdicts; the first ranking. */
const sliceBudget = 50
const byteBudget = 250

/** Records whose verdicts of 2015 are just under a million, the most that a snapshot carries as rows. */
const recordsForMillionVerdicts = 335_000

const slicesARun = 100
const keysARun = 60

/** Typing never blocks: a longer task may keep a key waiting so that one notices (W3C Long Tasks). */
const blockBudget = 50

export default async function pages(bench: Bench): Promise<Figure[]> {
  const { data, records } = await bench.scene(Math.min(recordsForMillionVerdicts, (bench.sizes.at(-1) ?? 0) * 3))
  const server = await startServer({ data })
  const browser = await launch()
  try {
    const { verdicts } = await verdictsOf(server.address)
    const visits: VisitTime[] = []
    const sliced: SliceTimes[] = []
    const typed: TypingTimes[] = []
    const unsteady: number[] = []
    for (let run = 0; run < bench.runs; run++) {
      const { page, time } = await visit(browser, server.address)
      visits.push(time)
      sliced.push(await slices(page, slicesARun))
      typed.push(await typing(page, keysARun))
      unsteady.push(await unsteadiness(page, slicesARun))
      await page.context().close()
    }
    const of = `${verdicts.toLocaleString('en')} verdicts of ${records.toLocaleString('en')} records`
    const requests = sliced.reduce((sum, one) => sum + one.requests, 0)
    const lean = visits.every((one) => one.lean)
    // Every visit presses the same values: what differs between visits is the machine.
    const middles = sliced[0]!.rows.map((_, slice) => spread(sliced.map(({ rows }) => rows[slice]!)).median)
    const p95 = (values: (times: SliceTimes) => readonly number[]) => spread(sliced.map((times) => percentile(values(times), 0.95)))
    return [
      { chapter: 'pages', what: `first ranking painted, ${of}`, unit: 'ms', spread: spread(visits.map(({ painted }) => painted)), budget: null, note: lean ? 'no wasm, no chart library' : 'WAITED FOR WASM OR CHARTS' },
      { chapter: 'pages', what: 'bytes until then, compressed', unit: 'kB', spread: spread(visits.map(({ kilobytes }) => kilobytes)), budget: byteBudget, note: 'cold cache' },
      { chapter: 'pages', what: 'snapshot attached', unit: 'ms', spread: spread(visits.map(({ attached }) => attached)), budget: null, note: 'since the navigation; engine and snapshot from a cold cache' },
      { chapter: 'pages', what: `p95 of ${slicesARun} slices, click to the frame with the new rows in sight`, unit: 'ms', spread: p95(({ rows }) => rows), budget: sliceBudget, note: `${requests} requests to the server` },
      { chapter: 'pages', what: 'median of them', unit: 'ms', spread: spread(sliced.map(({ rows }) => percentile(rows, 0.5))), budget: null, note: '' },
      { chapter: 'pages', what: 'p95 of them, of each the median of its visits', unit: 'ms', spread: spread([percentile(middles, 0.95)]), budget: null, note: `${bench.runs} visits, the same slices` },
      { chapter: 'pages', what: 'p95 of a fixed piece of work of 20 ms with the same rests, against its median', unit: '×', spread: spread(unsteady), budget: null, note: 'how unsteady the machine was' },
      { chapter: 'pages', what: `p95 of ${slicesARun} slices, click to the frame with all new rows`, unit: 'ms', spread: p95(({ every }) => every), budget: null, note: 'those out of sight too' },
      { chapter: 'pages', what: `p95 of ${slicesARun} slices, click to the frame with the new counts of the slice panel`, unit: 'ms', spread: p95(({ panel }) => panel), budget: null, note: 'every count of the page' },
      { chapter: 'pages', what: 'longest task while typing during slices', unit: 'ms', spread: spread(typed.map(({ longestTask }) => longestTask)), budget: blockBudget, note: '0: none over 50 ms' },
      { chapter: 'pages', what: 'longest wait of a key then', unit: 'ms', spread: spread(typed.map(({ longestWait }) => longestWait)), budget: blockBudget, note: 'until the page took it' },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Verdicts of the period that the page opens with; computing them also warms the server, as any reader before does. */
async function verdictsOf(address: string): Promise<{ verdicts: number }> {
  const json = async (path: string) => (await fetch(new URL(path, address))).json()
  const { defaultPeriod } = (await json('/api/overview')) as { defaultPeriod: string }
  const { city } = (await json(`/api/ranking?period=${defaultPeriod}`)) as { city: Record<string, Record<'met' | 'missed' | 'pending' | 'exempt' | 'unknown', number>> }
  return { verdicts: Object.values(city).reduce((sum, { met, missed, pending, exempt, unknown }) => sum + met + missed + pending + exempt + unknown, 0) }
}
