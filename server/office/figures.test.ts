import { beforeAll, describe, expect, test } from 'vitest'
import { Evaluations } from '../evaluation/evaluations'
import { Snapshots } from '../evaluation/snapshots'
import { loadedSample } from '../e2e/loaded-sample'
import type { Warehouse } from '../warehouse'
import { type FigureOffice, figureOffice } from './figures'
import { Periods } from './periods'

const period = '2015'

/** Ids of the indicators that a statement judges. */
const judgedIn = (sql: string): string[] => [...sql.matchAll(/SELECT '([a-z-]+)' AS indicator/g)].map(([, id]) => id!)

/** A store that notes which indicators its statements judge. */
const watching = (warehouse: Warehouse, judged: Set<string>): Warehouse => {
  const noting = <T extends readonly unknown[], R>(work: (sql: string, ...more: T) => R) => (sql: string, ...more: T): R => {
    for (const id of judgedIn(sql)) judged.add(id)
    return work(sql, ...more)
  }
  return Object.assign(Object.create(warehouse) as Warehouse, {
    query: noting(warehouse.query.bind(warehouse)),
    run: noting(warehouse.run.bind(warehouse)),
    stream: noting(warehouse.stream.bind(warehouse)),
  })
}

describe('what is asked of one indicator', () => {
  const warehouse = loadedSample()
  const judged = new Set<string>()
  /** An office that has judged nothing yet. */
  const opened = (): FigureOffice => {
    judged.clear()
    const watched = watching(warehouse(), judged)
    const evaluations = new Evaluations(watched)
    return figureOffice(watched, evaluations, new Snapshots(watched), new Periods(watched, evaluations, () => Promise.resolve([])))
  }
  let all: FigureOffice
  beforeAll(async () => {
    all = opened()
    await all.ranking({ period })
    if (judged.size < 30) throw new Error('the statements that judge are not recognised')
  })

  /** Everything that is said of an indicator, of the city and of a department. */
  const answers = async (office: FigureOffice, indicator: string, department: string) => {
    const rows = []
    for await (const page of office.verdictRows({ period, indicator })) rows.push(...page)
    return {
      city: await office.explain({ period, indicator }),
      own: await office.explain({ period, indicator, department }),
      page: await office.verdicts({ period, indicator, verdict: 'missed', sort: 'due_on', descending: true, page: 2, size: 3 }),
      rows,
    }
  }

  test.each(['api-share', 'reply-timeliness', 'population-quality', 'mechanism'])('%s is answered as when every indicator was judged, and no other one is judged for it', async (indicator) => {
    const [alone, department] = [opened(), 'AC500']
    const answered = await answers(alone, indicator, department)
    expect([...judged]).toEqual([indicator])
    expect(answered).toEqual(await answers(all, indicator, department))
    expect(answered.rows.length).toBeGreaterThan(0)
  })

  test('a department that there is not is refused before anything is judged', async () => {
    const alone = opened()
    const asked = { period, indicator: 'api-share', department: 'nowhere' }
    await expect(alone.explain(asked)).rejects.toMatchObject({ code: 'unknown-department' })
    await expect(alone.verdicts(asked)).rejects.toMatchObject({ code: 'unknown-department' })
    expect([...judged]).toEqual([])
  })

  test('one whose working days nobody knows is refused alone, before the ranking is and after', async () => {
    await warehouse().run("DELETE FROM calendar WHERE day > DATE '2015-06-30'")
    const query = { period, asOf: '2015-12-30' }
    const refused = { code: 'CalendarUnknownError' }
    const isRefused = () => expect(all.explain({ ...query, indicator: 'reply-timeliness' })).rejects.toMatchObject(refused)
    await isRefused()
    await expect(all.verdicts({ ...query, indicator: 'reply-timeliness' })).rejects.toMatchObject(refused)
    await expect(all.ranking(query)).rejects.toMatchObject(refused)
    await isRefused()
    expect((await all.explain({ ...query, indicator: 'list-registration' })).rate?.den).toBeGreaterThan(0)
  })
})
