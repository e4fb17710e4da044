import { useCallback } from 'react'
import type { Address } from '../address/address'
import { type Change, changeOf, useGo } from '../address/use-address'

/** Chooses another group or slice: the address changes, and everything follows the address. */
export function useChoose(): (choice: Change<Pick<Address, 'group' | 'slice'>>) => void {
  const go = useGo()
  return useCallback((choice) => go((now) => ({ ...changeOf(choice, now), page: undefined })), [go])
}
