import type { Span } from './document'

/** What fills a placeholder: text, a figure, or several of them in a row. */
export type Filling = string | number | Span | readonly Span[]

/** A figure in words, with the path of what it states. */
export const figure = (path: string, text: string | number): Span => ({ text: String(text), figure: path })

const spansOf = (filling: Filling): readonly Span[] =>
  typeof filling === 'object' ? ('text' in filling ? [filling] : filling) : [{ text: String(filling) }]

/** Neighbouring texts become one; figures stay alone. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const one of spans) {
    const last = out.at(-1)
    if (one.text === '') continue
    if (last && last.figure === undefined && one.figure === undefined) out[out.length - 1] = { text: last.text + one.text }
    else out.push(one)
  }
  return out
}

/**
 * Fills the placeholders `{name}` of a message. What is filled in is never read as a template again, so that a name
 * with braces stays a name.
 * @throws when a placeholder has nothing to fill it: a message and its caller have come apart.
 */
export function sentence(template: string, values: Readonly<Record<string, Filling>> = {}): Span[] {
  const parts = template.split(/\{(\w+)\}/)
  return joined(
    parts.flatMap((part, index) => {
      if (index % 2 === 0) return [{ text: part }]
      const value = values[part]
      if (value === undefined) throw new Error(`bulletin message “${template}” needs a value for {${part}}`)
      return spansOf(value)
    }),
  )
}

/** Several span lists as one, with a separator between those that say something. */
export function enumerated(items: readonly (readonly Span[])[], separator = '、'): Span[] {
  const said = items.filter((item) => item.some((one) => one.text !== ''))
  return joined(said.flatMap((item, index) => (index === 0 ? item : [{ text: separator }, ...item])))
}

export const plain = (spans: readonly Span[]): string => spans.map((one) => one.text).join('')
