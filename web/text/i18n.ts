import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, type Texts } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'

/** BCP 47 tags: for the page, for `Intl`. */
export const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** Starts with the language that `reader.js` put on the page before the first paint. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: document.documentElement.lang === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
    // A page that speaks without its texts shows the name of a text: nobody should have to see it to know.
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => console.error(`no text: ${key}`),
  })
}

/**
 * Adds the texts of a page that is loaded when it is opened, under the page's name; called where the page's file begins,
 * so that they are there before anything speaks. `text-key.ts` names the type.
 */
export function addTexts<T extends object>(page: string, texts: { readonly zh: T; readonly en: Texts<T> }): void {
  for (const language of ['zh', 'en'] as const) i18next.addResourceBundle(language, 'translation', { [page]: texts[language] }, true, true)
}

/** Switches the whole page, and remembers it for this reader. */
export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  void i18next.changeLanguage(language)
  remember('shuping.language', language)
}

/** Keeps a reader's preference where storage is allowed; without it the preference lasts as long as the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage is forbidden here: nothing to keep, nothing lost but the preference.
  }
}
