import { type Dimension, dimensions } from '../dimensions'
import { verdicts } from '../indicators/verdict'
import type { Names } from '../names'
import { unstated } from './slice'
import { codeNames } from '../time/frequency'
import { parsePeriod } from '../time/period'

const byId: ReadonlyMap<string, Dimension> = new Map(dimensions.map((dimension) => [dimension.id, dimension]))

const asIs = (text: string): Names => ({ zh: text, en: text })

/** The name of a dimension; an id that none has shows as it is. */
export const dimensionNames = (id: string): Names => byId.get(id)?.names ?? asIs(id)

/** A dimension's value in words: coded values by their names, months and years as such, open vocabularies as they are. */
export function valueNames(id: string, value: string): Names {
  if (value === unstated) return verdicts.unknown
  const coded = byId.get(id)?.values?.[value]
  if (coded) return coded
  if (id === 'frequency') return codeNames(value)
  if (byId.get(id)?.ordered) return parsePeriod(value)?.names ?? asIs(value)
  return asIs(value)
}
