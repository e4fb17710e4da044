/** A text in the two languages of the product; Chinese is the official one. */
export interface Names {
  readonly zh: string
  readonly en: string
}
