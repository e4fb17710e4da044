/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ')
