import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { fetchAnew } from './fetch-anew'

/** A server's answer that tells what stood when it was asked, and arrives when it is let go. */
function slowServer() {
  let stands = 'before'
  const waiting: (() => void)[] = []
  return {
    change: () => void (stands = 'after'),
    ask: (signal: AbortSignal) => {
      const told = stands
      return new Promise<string>((resolve, reject) => {
        waiting.push(() => resolve(told))
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
    },
    letGo: () => waiting.splice(0).forEach((answer) => answer()),
  }
}

it('what is changed while a page still waits for its first answer is shown as it is after the change', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const server = slowServer()
  const observer = new QueryObserver(queries, { queryKey: ['bulletin', '2015-Q3'], queryFn: ({ signal }) => server.ask(signal) })
  const stop = observer.subscribe(() => undefined)
  server.change()
  const done = fetchAnew(queries)
  await expect.poll(() => queries.isFetching()).toBe(1)
  server.letGo()
  // The second question is asked once the first is stopped.
  await expect.poll(() => (server.letGo(), observer.getCurrentResult().data)).toBe('after')
  await done
  stop()
})

it('only what stands under the keys is fetched anew', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const asked: string[] = []
  const stops = ['overview', 'bulletin'].map((key) => new QueryObserver(queries, { queryKey: [key], queryFn: () => asked.push(key) }).subscribe(() => undefined))
  await expect.poll(() => asked).toEqual(['overview', 'bulletin'])
  await fetchAnew(queries, [['bulletin']])
  expect(asked).toEqual(['overview', 'bulletin', 'bulletin'])
  for (const stop of stops) stop()
})
