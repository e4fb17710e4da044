import type { Names } from '../../metrics/names'

/** A text in both languages as a column keeps it. */
export const storedText = (names: Names): string => JSON.stringify(names)

/** What `storedText` kept; folders of before held both languages in one text, `中文 / English`, or Chinese alone. */
export function storedNames(text: string): Names {
  if (text.startsWith('{')) return JSON.parse(text) as Names
  const [zh = '', en = zh] = text.split(' / ')
  return { zh, en }
}

/** A list of such texts in one column. */
export const storedNotes = (text: string): Names[] => (JSON.parse(text) as (Names | string)[]).map((note) => (typeof note === 'string' ? { zh: note, en: note } : note))
