/** A text in the two languages of the product; Chinese is the official one. */
export interface Names {
  readonly zh: string
  readonly en: string
}

/** Every text of a vocabulary in one language. */
export const namesIn = <Id extends string>(language: keyof Names, vocabulary: Readonly<Record<Id, Names>>): Record<Id, string> =>
  Object.fromEntries(Object.entries<Names>(vocabulary).map(([id, names]) => [id, names[language]])) as Record<Id, string>
