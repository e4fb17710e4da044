import type { Names } from '../../metrics/names'

/** What a person asked for cannot be done, and why; said in one line, never with a stack trace. */
export class Mistake extends Error {
  /**
   * @param code stable name of the mistake, such as `unknown-period`.
   * @param status HTTP status by which the API answers it.
   */
  constructor(
    readonly code: string,
    readonly title: Names,
    readonly detail: Names,
    readonly status = 400,
  ) {
    super(detail.en)
    this.name = 'Mistake'
  }
}
