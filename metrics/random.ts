/** The next number of a stream, in [0, 1). */
export type Random = () => number

/** Four 32-bit words from a text (xmur3): similar names give unrelated words. */
function* words(text: string): Generator<number, never> {
  let hash = 1_779_033_703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  for (;;) {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    yield hash >>> 0
  }
}

/**
 * A stream of pseudo-random numbers (sfc32) that depends on its names alone: the same on every machine and in
 * every order of use, so that a table can be made again without making the ones before it.
 */
export function randomStream(...names: readonly (string | number)[]): Random {
  const seed = words(names.join('/'))
  const next = (): number => seed.next().value | 0
  let [a, b, c, counter] = [next(), next(), next(), 1]
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) random()
  return random
}

/** A whole number from `low` to `high`, both included. */
export const randomInteger = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1))

/** One of the values. @throws when there is none. */
export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** True in `percent` of a hundred. */
export const chance = (random: Random, percent: number): boolean => random() * 100 < percent
