import type { ReactNode } from 'react'
import { useEntered } from '../address/use-entered'

interface ChooserProps {
  id?: string
  /** As the address holds it. */
  value: string
  choose: (value: string) => void
  children: ReactNode
}

/** A list of which the address holds one; what is chosen is shown at once. */
export function Chooser({ id, value, choose, children }: ChooserProps) {
  const [shown, enter] = useEntered(value, choose)
  return (
    <select id={id} className="field" value={shown} onChange={({ target }) => enter(target.value)}>
      {children}
    </select>
  )
}
