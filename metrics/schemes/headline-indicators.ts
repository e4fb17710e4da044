import type { Scheme } from './scheme'

/** Every indicator that leads a page, each once. */
export const headlineIndicators = ({ headlines }: Pick<Scheme, 'headlines'>): string[] => [...new Set(headlines.flatMap(({ indicators }) => indicators))]

/** What a page that shows few indicators needs figures of: those that lead, those that make the score, and what else it shows. */
export const shownIndicators = (scheme: Pick<Scheme, 'headlines' | 'weights'>, others: readonly string[]): ReadonlySet<string> =>
  new Set([...headlineIndicators(scheme), ...Object.keys(scheme.weights), ...others])
