/** Marks lines that a row shows and a count has no use for: texts, reasons, days, and the joins and columns that only they need. */
export const shown = (sql: string): string => `${sql.replaceAll('\n', ' -- shown\n')} -- shown`

/** An indicator's SELECT without the lines that are only shown: what is left gives department, verdict, count and dimensions. */
export const counted = (sql: string): string => sql.replace(/^.* -- shown$\n?/gm, '')

/** An indicator's SELECT that a count takes whole: for a statement around it that tells rows apart. */
export const unmarked = (sql: string): string => sql.replaceAll(' -- shown', '')
