import type { Asked } from '../evaluation/asked'
import type { Day } from '../../metrics/time/day'

const files = import.meta.glob<string>('./by-hand/*.sql', { eager: true, query: '?raw', import: 'default' })

const text = (name: string): string => {
  const found = files[`./by-hand/${name}.sql`]
  if (found === undefined) throw new Error(`server/bench/by-hand has no ${name}.sql: every indicator needs its counts written by hand`)
  return found
}

/** Definitions that the queries share, for a database attached as `bench`. */
export const definitions = (): string => text('cycle')

/** Indicators with counts written by hand. */
export const writtenByHand: ReadonlySet<string> = new Set(Object.keys(files).map((file) => file.slice('./by-hand/'.length, -'.sql'.length)))

/** The hand-written counts of an indicator. */
export const byHand = (indicator: string, { period }: Asked, asOf: Day): string =>
  text(indicator)
    .replaceAll(':as_of', `DATE '${asOf}'`)
    .replaceAll(':start', `DATE '${period.start}'`)
    .replaceAll(':end', `DATE '${period.end}'`)
    .replaceAll(':year', String(period.year))
