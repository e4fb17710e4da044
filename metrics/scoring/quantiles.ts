/**
 * The least, the quartiles and the greatest of some values, by nearest rank: each is one of the values.
 *
 * @throws RangeError when there are none.
 */
export function quantiles(values: readonly number[]): readonly [least: number, lower: number, middle: number, upper: number, most: number] {
  if (values.length === 0) throw new RangeError('no values have no quantiles')
  const sorted = [...values].sort((a, b) => a - b)
  const at = (quarter: number) => sorted[Math.max(0, Math.ceil((quarter * sorted.length) / 4) - 1)]!
  return [at(0), at(1), at(2), at(3), at(4)]
}
