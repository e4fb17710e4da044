import { inWords } from '../warehouse/disk-full'

async function* passing<T>(source: AsyncIterable<T>, folder: string): AsyncIterable<T> {
  try {
    yield* source
  } catch (error) {
    throw inWords(error, folder)
  }
}

const isIterable = (result: unknown): result is AsyncIterable<unknown> => typeof result === 'object' && result !== null && Symbol.asyncIterator in result

function told(result: unknown, folder: string): unknown {
  if (result instanceof Promise)
    return result.catch((error: unknown) => {
      throw inWords(error, folder)
    })
  return isIterable(result) ? passing(result, folder) : result
}

/**
 * The same methods, whose errors are told in words where the system had its own for them: what imports, freezes, exports,
 * receives or decides writes to the disk of the data folder, and any of it may find that full.
 */
export const worded = <Part extends object>(part: Part, folder: string): Part =>
  new Proxy(part, {
    get(held, name) {
      const value: unknown = Reflect.get(held, name)
      return typeof value === 'function' ? (...args: readonly unknown[]) => told(Reflect.apply(value, held, args), folder) : value
    },
  })
