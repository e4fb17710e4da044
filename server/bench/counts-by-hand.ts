import type { Asked } from '../evaluation/asked'
import type { Day } from '../../metrics/time/day'

const files = import.meta.glob<string>('./by-hand/*.sql', { eager: true, query: '?raw', import: 'default' })

const text = (name: string): string => {
  const found = files[`./by-hand/${name}.sql`]
  if (found === undefined) throw new Error(`server/bench/by-hand has no ${name}.sql: every indicator needs its counts written by hand`)
  return found
}

/** The one file that counts nothing. */
const shared = 'cycle'

/** Definitions that the queries share, for a database attached as `bench`. */
export const definitions = (): string => text(shared)

/** Indicators with counts written by hand: what the folder holds. */
export const writtenByHand: ReadonlySet<string> = new Set(
  Object.keys(files)
    .map((file) => file.slice('./by-hand/'.length, -'.sql'.length))
    .filter((name) => name !== shared),
)

/** The hand-written counts of an indicator. */
export const byHand = (indicator: string, { period, scheme }: Asked, asOf: Day): string =>
  text(indicator)
    .replaceAll(':as_of', `DATE '${asOf}'`)
    .replaceAll(':start', `DATE '${period.start}'`)
    .replaceAll(':end', `DATE '${period.end}'`)
    .replaceAll(':year', String(period.year))
    .replaceAll(':scheme', `'${scheme.id}'`)
