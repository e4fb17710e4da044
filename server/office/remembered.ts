/** A value that is made anew only when what it depends on has another mark. */
export function remembered<T>(markOf: () => Promise<string>, make: () => Promise<T>): () => Promise<T> {
  let last: { readonly mark: string; readonly value: Promise<T> } | null = null
  return async () => {
    const mark = await markOf()
    if (last?.mark !== mark) {
      const value = make()
      last = { mark, value }
      value.catch(() => {
        last = null
      })
    }
    return last.value
  }
}
