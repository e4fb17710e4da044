import type { Scheme } from './scheme'

/** Every indicator that leads a page, each once. */
export const headlineIndicators = ({ headlines }: Pick<Scheme, 'headlines'>): string[] => [...new Set(headlines.flatMap(({ indicators }) => indicators))]
