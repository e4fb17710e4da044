/** A work plan as it was issued: what schemes rest on. */
export interface Plan {
  readonly year: number
  readonly title: string
  /** The words of each clause by the plan's own numbering; `二（二）` is the paragraph before `二（二）1`. */
  readonly clauses: Readonly<Record<string, string>>
}
