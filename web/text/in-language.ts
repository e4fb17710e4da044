import type { Language } from './i18n'

/** The half of a text of the server that speaks both languages, `中文 / English`; one that does not stays whole. */
export function inLanguage(text: string, language: Language): string {
  const halves = text.split(' / ')
  return halves.length === 2 ? halves[language === 'zh' ? 0 : 1]! : text
}
