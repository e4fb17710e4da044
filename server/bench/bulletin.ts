import { openOffice } from '../office/local'
import { type Elapsed, elapsed } from './stopwatch'

export interface BulletinTime {
  /** The first bulletin of a process, as a document and as a workbook: judging the period and those that it is compared with included. */
  readonly first: Elapsed
  /** Each one after it. */
  readonly next: readonly Elapsed[]
  readonly departments: number
}

export async function bulletinTime(data: string, period: string, runs: number): Promise<BulletinTime> {
  const office = await openOffice(data)
  try {
    const written = (): Promise<Elapsed> =>
      elapsed(async () => {
        for (const format of ['docx', 'xlsx'] as const) await office.bulletin({ period, format })
      })
    const first = await written()
    const next: Elapsed[] = []
    for (let run = 0; run < runs; run++) next.push(await written())
    const { departments } = await office.ranking({ period })
    return { first, next, departments: departments.length }
  } finally {
    await office.close()
  }
}
