import type { Span } from '../../../server/bulletin/document'

/** The figures of a paragraph, and the words before, between and after them: what the server takes for a rewriting. */
export function wordsOf(spans: readonly Span[]): { readonly figures: readonly Span[]; readonly texts: readonly string[] } {
  const texts = ['']
  const figures = spans.filter((span) => {
    if (span.figure === undefined) texts.push((texts.pop() ?? '') + span.text)
    else texts.push('')
    return span.figure !== undefined
  })
  return { figures, texts }
}
