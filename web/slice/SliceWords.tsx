import { useWords } from '../text/use-words'
import { type SliceStatement, sayStatement } from './slice-statement'

export type SliceWordsProps = SliceStatement

/** The sentence of a slice, its denominator in bold. */
export function SliceWords(statement: SliceWordsProps) {
  const [before, n, after] = sayStatement(useWords(), statement)
  return (
    <>
      {before}
      <b>{n}</b>
      {after}
    </>
  )
}
