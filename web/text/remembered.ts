import type { Speak } from './text-key'

/** More texts than a page shows; then it starts anew. */
const most = 5000

/** Messages, each made once: a table asks for the same few hundreds of times at every slice. */
export function remembered(make: (key: string, values?: Readonly<Record<string, unknown>>) => string): Speak {
  const texts = new Map<string, string>()
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const known = texts.get(asked)
    if (known !== undefined) return known
    if (texts.size > most) texts.clear()
    const text = make(key, values)
    texts.set(asked, text)
    return text
  }
}
