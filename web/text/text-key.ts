import type * as account from '../pages/account/texts'
import type * as analysis from '../pages/analysis/texts'
import type * as appeals from '../pages/appeals/texts'
import type * as audit from '../pages/audit/texts'
import type * as console from '../pages/analysis/sql/texts'
import type * as life from '../pages/bulletin/texts'
import type * as department from '../pages/department/texts'
import type * as fixes from '../pages/department/fix-texts'
import type * as documents from '../pages/documents/texts'
import type * as judging from '../pages/indicator/texts'
import type * as map from '../pages/map/texts'
import type * as door from '../pages/door/texts'
import type * as messages from '../pages/messages/texts'
import type * as overview from '../pages/overview/texts'
import type * as scenario from '../pages/scenario/texts'
import type * as tasks from '../pages/tasks/texts'
import type * as verify from '../pages/verify/texts'
import type * as trend from '../trend/texts'
import type { zh } from './zh'
import type { zhUpkeep } from './zh-upkeep'

/** Texts that come with a page's own file (`addTexts`), by the name of the page. */
interface PageTexts {
  account: typeof account.zh
  analysis: typeof analysis.zh
  appeals: typeof appeals.zh
  audit: typeof audit.zh
  console: typeof console.zh
  door: typeof door.zh
  fixes: typeof fixes.zh
  life: typeof life.zh
  department: typeof department.zh
  documents: typeof documents.zh
  judging: typeof judging.zh
  map: typeof map.zh
  messages: typeof messages.zh
  overview: typeof overview.zh
  scenario: typeof scenario.zh
  tasks: typeof tasks.zh
  trend: typeof trend.zh
  verify: typeof verify.zh
}

/** Keys of the texts within: `nav.tasks`. */
type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string]

/** What can be said: a key of any page's texts. */
export type TextKey = Keys<typeof zh & typeof zhUpkeep & PageTexts>

/** A text with its values filled in. */
export type Speak = (key: TextKey, values?: Readonly<Record<string, unknown>>) => string
