/** Values asked for by dimension id; `~` stands for 来源未载明 (null). An absent dimension is not filtered. */
export type Slice = Readonly<Record<string, readonly string[]>>

/** The value of a slice that stands for "the source does not say". */
export const unstated = '~'
