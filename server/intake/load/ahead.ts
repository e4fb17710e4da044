/** Asks for the next values while one is being worked on, so many ahead and never more. */
export async function* ahead<T, R>(source: AsyncGenerator<T, R>, most: number): AsyncGenerator<T, R> {
  const ask = (): Promise<IteratorResult<T, R>> => {
    const answer = source.next()
    // Whoever takes the value meets the error; until then it must not count as unhandled.
    answer.catch(() => undefined)
    return answer
  }
  const asked = [ask()]
  try {
    for (;;) {
      const { done, value } = await asked.shift()!
      if (done) return value
      while (asked.length < most) asked.push(ask())
      yield value
    }
  } finally {
    await Promise.allSettled(asked)
    await source.return(undefined as never)
  }
}
