/** What the engine says of a question that it does not take, in its own words. */
export class QuestionFault extends Error {
  constructor(
    message: string,
    readonly question: string,
  ) {
    super(message)
    this.name = 'QuestionFault'
  }
}

/** The engine is not to be had here; `message` says why. */
export class Absent extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'Absent'
  }
}
