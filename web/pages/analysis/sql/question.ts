/** A question as it is sent: without what ends a statement. */
export const trimmed = (text: string): string => text.replace(/[\s;]+$/, '')

/**
 * A statement that the engine's own parser takes only where `text` is one query: as the source of another. Whatever
 * writes, attaches, copies, sets, loads or comes in twos is no such source.
 */
export const asSource = (text: string): string => `SELECT * FROM (\n${text}\n)`

/** The engine's message about `asSource`, as if it were about the text within: lines count from its own first, and no extension is advised, for none can be had. */
export const ownWords = (message: string): string =>
  message.replace(/LINE (\d+):/g, (_, line: string) => `LINE ${Number(line) - 1}:`).replace(/\n+Please try installing[\s\S]*/, '')

/** First words of statements that are no queries, for a message that says so. */
const others = /^\s*(?:--[^\n]*\n\s*)*(alter|analyze|attach|begin|call|checkpoint|comment|commit|copy|create|deallocate|delete|detach|drop|execute|explain|export|import|insert|install|load|merge|pragma|prepare|reset|rollback|set|truncate|update|use|vacuum)\b/i

/** The word by which a text is no query, if it begins with one. */
export const otherWord = (text: string): string | null => others.exec(text)?.[1]?.toUpperCase() ?? null
