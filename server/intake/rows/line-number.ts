const zero = 48
const nine = 57

/** A counter that keeps its decimal digits as bytes: writing a number a million times costs more than copying it. */
export class LineNumber {
  value = 1
  readonly #digits = new Uint8Array(12).fill(zero)
  #first = 11

  constructor() {
    this.#digits[11] = zero + 1
  }

  add(count: number): void {
    this.value += count
    for (let left = count; left > 0; left--) this.#next()
  }

  #next(): void {
    let at = 11
    while (this.#digits[at] === nine) this.#digits[at--] = zero
    this.#digits[at]!++
    if (at < this.#first) this.#first = at
  }

  /** Writes the digits into `target` at `offset`. @returns the offset behind them. */
  write(target: Uint8Array, offset: number): number {
    let to = offset
    for (let at = this.#first; at < 12; at++) target[to++] = this.#digits[at]!
    return to
  }
}
