import { parsePeriod } from '../../metrics/time/period'
import type { Words } from './use-words'

/** What a period is called in a sentence or a title; an id that is none stands as it is. */
export function periodName({ name }: Pick<Words, 'name'>, id: string): string {
  const period = parsePeriod(id)
  return period ? name(period.names) : id
}
