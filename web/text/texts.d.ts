import 'i18next'
import type { zh } from './zh'
import type { zhUpkeep } from './zh-upkeep'

declare module 'i18next' {
  interface CustomTypeOptions {
    // Texts that come with a page's own file (`addTexts`) are joined here by the name of the page.
    resources: { translation: typeof zh & typeof zhUpkeep }
  }
}
