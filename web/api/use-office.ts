import { createContext, useContext } from 'react'
import type { Overview } from '../../server/office/office'
import type { Evaluation } from './evaluation'

/** What every page stands on: the data folder, and which evaluation the address asks for. */
export interface OfficeContext {
  readonly overview: Overview
  readonly evaluation: Evaluation
}

export const OfficeContext = createContext<OfficeContext | null>(null)

/** @throws outside of the layout that provides it. */
export function useOffice(): OfficeContext {
  const office = useContext(OfficeContext)
  if (!office) throw new Error('useOffice is called outside of Layout')
  return office
}
