import { type ReactNode, useState } from 'react'
import { usePrinting } from './use-printing'

/** A part that may be long: it is made when a reader unfolds it, and whole on paper. */
export function Folded({ summary, className, children }: { summary: ReactNode; className?: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  const printing = usePrinting()
  const shown = open || printing
  return (
    <details className={className} open={shown} onToggle={(event) => printing || setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {shown && children()}
    </details>
  )
}
