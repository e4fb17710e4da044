import type { Words } from './use-words'

/** More texts than a page shows; then it starts anew. */
const most = 5000

/** Messages, each made once: a table asks for the same few hundreds of times at every slice. */
export function remembered(t: Words['t']): Words['t'] {
  const make = t as (key: string, options?: object) => string
  const texts = new Map<string, string>()
  const remembering = (key: string, options?: object) => {
    const asked = options === undefined ? key : `${key} ${JSON.stringify(options)}`
    const known = texts.get(asked)
    if (known !== undefined) return known
    if (texts.size > most) texts.clear()
    const text = make(key, options)
    texts.set(asked, text)
    return text
  }
  return remembering as Words['t']
}
