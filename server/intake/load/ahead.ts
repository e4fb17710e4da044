/** Asks for the next value while the last one is being worked on: one ahead, never more. */
export async function* ahead<T, R>(source: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  const ask = (): Promise<IteratorResult<T, R>> => {
    const answer = source.next()
    // Whoever takes the value meets the error; until then it must not count as unhandled.
    answer.catch(() => undefined)
    return answer
  }
  let next = ask()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return value
      next = ask()
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await source.return(undefined as never)
  }
}
