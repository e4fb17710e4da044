import type { ReactNode } from 'react'
import type { Action } from '../../server/access/actions'
import { useMay } from '../api/me'

/** Offers what it holds to those who may do something; to others nothing is offered that they would be refused. */
export function May({ action, children }: { action: Action; children: ReactNode }) {
  return useMay()(action) && children
}
