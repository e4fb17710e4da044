import type { Ranking } from '../../metrics/scoring/ranking'
import { schemes, type Scheme } from '../../metrics/schemes'

/** The scheme that a ranking was made with. The server judges by the same files, so it is always there. */
export function schemeOf(ranking: Pick<Ranking, 'scheme'>): Scheme {
  const scheme = schemes.find((one) => one.id === ranking.scheme)
  if (!scheme) throw new Error(`the server ranks by the scheme ${ranking.scheme}, which this page does not have: reload the page`)
  return scheme
}
