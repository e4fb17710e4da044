import { createInstance } from 'i18next'
import { en } from './en'
import { locales, type Language } from './i18n'
import { numbers } from './numbers'
import type { Words } from './use-words'
import { zh } from './zh'

/** The words of a language outside of a page, for tests of what is said. */
export function wordsOf(language: Language): Words {
  const i18n = createInstance()
  void i18n.init({ lng: language, resources: { zh: { translation: zh }, en: { translation: en } }, interpolation: { escapeValue: false }, initAsync: false })
  return { language, t: (key, values) => i18n.t(key, values), name: (names) => names[language], number: numbers(locales[language]) }
}
