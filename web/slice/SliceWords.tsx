import type { Said } from './slice-statement'

/** The sentence of a slice, its denominator in bold. */
export function SliceWords({ said: [before, n, after] }: { said: Said }) {
  return (
    <>
      {before}
      <b>{n}</b>
      {after}
    </>
  )
}
