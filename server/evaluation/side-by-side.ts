/**
 * Does some work for each item, two at a time, for a statement over few records keeps one core busy.
 *
 * @returns what each came to, in the order of the items; the first error, once nothing runs any more.
 */
export async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const left = items.entries()
  const errors: unknown[] = []
  const worker = async (): Promise<void> => {
    for (const [at, item] of left) {
      if (errors.length > 0) return
      try {
        results[at] = await work(item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all([worker(), worker()])
  if (errors.length > 0) throw errors[0]
  return results
}
