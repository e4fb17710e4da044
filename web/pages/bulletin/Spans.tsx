import { use } from 'react'
import type { Span } from '../../../server/bulletin/document'
import css from './Spans.module.css'
import { FigureDeskContext } from './figure-desk'

/** Text whose figures can be picked. */
export function Spans({ spans }: { spans: readonly Span[] }) {
  const { picked, pick } = use(FigureDeskContext)
  return spans.map((span, index) =>
    span.figure === undefined ? (
      span.text
    ) : (
      <button key={index} type="button" className={css.figure} aria-pressed={picked === span.figure} onClick={() => pick(span)}>
        {span.text}
      </button>
    ),
  )
}
