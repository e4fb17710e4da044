import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Address } from './address'

/** The state of the page, as its address says it. */
export const useAddress = (): Address => useSearch({ from: '__root__' })

/** Some of the state anew, or how it follows from the state as it is then. */
export type Change<Part = Partial<Address>> = Part | ((now: Address) => Part)

export const changeOf = <Part extends object>(change: Change<Part>, now: Address): Part => (typeof change === 'function' ? change(now) : change)

/** Changes some of the state and leaves the rest; `replace` adds no step to the way back. */
export function useGo(): (change: Change, replace?: boolean) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, replace = false) => void navigate({ to: '.', search: (now) => ({ ...now, ...changeOf(change, now) }), replace, resetScroll: false }),
    [navigate],
  )
}

/** What a link to another page takes along: which evaluation, which group, which slice. */
export const carried = ({ period, asOf, scheme, group, slice }: Address): Address => ({ period, asOf, scheme, group, slice })

/** The same without the slice, for pages that judge the whole. */
export const unsliced = ({ period, asOf, scheme }: Address): Address => ({ period, asOf, scheme })
