import { indicators } from '../../metrics/indicators'
import { useWords } from './use-words'

/** Gives the name of an indicator by its id; an id that none has shows as it is. */
export function useIndicatorName(): (id: string) => string {
  const { name } = useWords()
  return (id) => name(indicators.get(id)?.names ?? { zh: id, en: id })
}
