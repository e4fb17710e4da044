import { openOffice } from '../office/local'
import { elapsed } from './stopwatch'

export interface BulletinTime {
  /** Milliseconds of the first bulletin of a process, as a document and as a workbook: the evaluation of two periods included. */
  readonly first: number
  /** Of each one after it. */
  readonly next: readonly number[]
  readonly departments: number
}

export async function bulletinTime(data: string, period: string, runs: number): Promise<BulletinTime> {
  const office = await openOffice(data)
  try {
    const written = async (): Promise<number> => {
      const { wall } = await elapsed(async () => {
        for (const format of ['docx', 'xlsx'] as const) await office.bulletin({ period, format })
      })
      return wall
    }
    const first = await written()
    const next: number[] = []
    for (let run = 0; run < runs; run++) next.push(await written())
    const { departments } = await office.ranking({ period })
    return { first, next, departments: departments.length }
  } finally {
    await office.close()
  }
}
