import { createContext } from 'react'
import type { Span } from '../../../server/bulletin/document'

/** The figure that a reader has picked, and how to pick another. */
export interface FigureDesk {
  readonly picked: string | null
  readonly pick: (span: Span) => void
}

export const FigureDeskContext = createContext<FigureDesk>({ picked: null, pick: () => undefined })
