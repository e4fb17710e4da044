import type { ZodType } from 'zod'

/** The documents of a JSON Lines body, as they arrive. */
export async function* jsonLines<T>(body: AsyncIterable<Uint8Array>, shape: ZodType<T>): AsyncIterable<T> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield shape.parse(JSON.parse(line))
  }
  if (rest !== '') yield shape.parse(JSON.parse(rest))
}
