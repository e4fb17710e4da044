import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Address } from '../address/address'
import { useAddress, useGo } from '../address/use-address'
import { evaluationOf } from '../api/evaluation'
import { useOffice } from '../api/use-office'
import { engine } from '../engine/engine'
import { facetsBy } from './use-facets'
import { rankingBy } from './use-ranking'

/**
 * Chooses another group or slice: the address changes, and everything follows the address. The counting starts with the
 * press, beside the drawing of the page for the new address, instead of after it.
 *
 * @param shown the indicators of the page, as its `useRanking` has them.
 */
export function useChoose(shown?: readonly string[]): (choice: Pick<Address, 'group' | 'slice'>) => void {
  const queries = useQueryClient()
  const address = useAddress()
  const { evaluation } = useOffice()
  const go = useGo()
  return useCallback(
    (choice) => {
      const next = evaluationOf({ ...address, ...choice }, evaluation.period)
      if (engine.holds(next)) {
        void queries.prefetchQuery(rankingBy(engine, next, shown))
        void queries.prefetchQuery(facetsBy(engine, next))
      }
      go({ ...choice, page: undefined })
    },
    [queries, address, evaluation.period, go, shown],
  )
}
