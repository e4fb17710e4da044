import type { Names } from '../metrics/names'

export interface SampleOptions {
  /** How many times the committed sample; 1 by default, fractions are allowed. */
  readonly scale?: number
  /** A whole number; the same seed and scale give the same bytes. */
  readonly seed?: number
}

/** No sample has more rows. */
export const mostRows = 10_000_000

export const defaultSeed = 2015

/**
 * No seed gives more rows to a scale of 1 (measured at large scales: 10,737 to 10,804). How many updates a dataset gets
 * depends on the draws, so that the exact number is known only once they are made.
 */
export const mostRowsPerScale = 10_900

/** The largest scale: a little under ten million rows. */
export const largestScale = Math.floor(mostRows / mostRowsPerScale)

/** A scale or seed that cannot be; `detail` says what to do instead, in both languages. */
export class SampleOptionsError extends RangeError {
  override readonly name = 'SampleOptionsError'
  constructor(readonly detail: Names) {
    super(detail.en)
  }
}

/** @throws SampleOptionsError when the scale is no number above 0 and at most `largestScale`, or the seed no whole number. */
export function checkedOptions({ scale = 1, seed = defaultSeed }: SampleOptions): Required<SampleOptions> {
  if (!Number.isFinite(scale) || scale <= 0 || scale > largestScale)
    throw new SampleOptionsError({
      zh: `规模 ${scale} 不行：示例数据至多一千万行，规模须为大于 0、不大于 ${largestScale} 的数。`,
      en: `scale ${scale} will not do: a sample has at most ten million rows; give a number above 0 and at most ${largestScale}`,
    })
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new SampleOptionsError({
      zh: `种子 ${seed} 不行：请写不小于 0 的整数，例如 ${defaultSeed}。`,
      en: `seed ${seed} will not do: give a whole number from 0 on, such as ${defaultSeed}`,
    })
  return { scale, seed }
}
