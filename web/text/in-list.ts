import { locales, type Language } from './i18n'

const formats = new Map<string, Intl.ListFormat>()

/** Items as the words of a sentence: `甲、乙和丙`, `A, B or C`. */
export function inList(language: Language, type: 'conjunction' | 'disjunction', items: readonly string[]): string {
  const key = `${language} ${type}`
  const format = formats.get(key) ?? new Intl.ListFormat(locales[language], { type })
  formats.set(key, format)
  return format.format(items)
}
