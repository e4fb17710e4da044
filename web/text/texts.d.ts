import 'i18next'
import type { zh } from './zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    // Texts of a page that come with its file (`addTexts`) are joined here: `typeof zh & { analysis: typeof analysis.zh }`.
    resources: { translation: typeof zh }
  }
}
