import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Address } from './address'

/** The state of the page, as its address says it. */
export const useAddress = (): Address => useSearch({ from: '__root__' })

/** Changes some of the state and leaves the rest; `replace` adds no step to the way back. */
export function useGo(): (change: Partial<Address>, replace?: boolean) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, replace = false) => void navigate({ to: '.', search: (now) => ({ ...now, ...change }), replace, resetScroll: false }),
    [navigate],
  )
}

/** What a link to another page takes along: which evaluation, which group, which slice. */
export const carried = ({ period, asOf, scheme, group, slice }: Address): Address => ({ period, asOf, scheme, group, slice })

/** The same without the slice, for pages that judge the whole. */
export const unsliced = ({ period, asOf, scheme }: Address): Address => ({ period, asOf, scheme })
