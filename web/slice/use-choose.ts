import { useCallback } from 'react'
import type { Address } from '../address/address'
import { useGo } from '../address/use-address'

/** Chooses another group or slice: the address changes, and everything follows the address. */
export function useChoose(): (choice: Pick<Address, 'group' | 'slice'>) => void {
  const go = useGo()
  return useCallback((choice) => go({ ...choice, page: undefined }), [go])
}
