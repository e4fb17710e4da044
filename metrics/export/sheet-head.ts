/** Places that a text takes, two of air included: a Chinese character takes two. */
export const places = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 2)

/** A column as wide as what stands in it; its title breaks into lines. @param widest places of its cells. */
export const titledWidth = (title: string, widest: number): number => Math.min(36, Math.max(widest, Math.ceil(places(title) / 3) + 2, 7))

/** The height, in points, of a head whose titles break into lines; a bold letter is a little wider. */
export const headHeight = (titles: readonly string[], widths: readonly number[]): number => 6 + 15 * Math.max(...titles.map((title, index) => Math.ceil(places(title) / (widths[index]! - 1))))
