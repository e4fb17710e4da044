import { type Indicator, indicators } from '../../metrics/indicators'

/** The Chinese name of an indicator, of the period's own or of the program's; its id where neither knows it. */
export const nameOfIndicator = (own: ReadonlyMap<string, Indicator>, id: string): string => (own.get(id) ?? indicators.get(id))?.names.zh ?? id
