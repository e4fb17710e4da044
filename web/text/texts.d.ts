import 'i18next'
import type * as analysis from '../pages/analysis/texts'
import type * as life from '../pages/bulletin/texts'
import type * as overview from '../pages/overview/texts'
import type * as scenario from '../pages/scenario/texts'
import type * as trend from '../trend/texts'
import type { zh } from './zh'
import type { zhUpkeep } from './zh-upkeep'

/** Texts that come with a page's own file (`addTexts`), by the name of the page. */
interface PageTexts {
  analysis: typeof analysis.zh
  life: typeof life.zh
  overview: typeof overview.zh
  scenario: typeof scenario.zh
  trend: typeof trend.zh
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh & typeof zhUpkeep & PageTexts }
  }
}
