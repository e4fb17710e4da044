import type { Names } from '../../metrics/names'
import { parsePeriod } from '../../metrics/time/period'
import type { Errand, Work } from '../warehouse/turns'

const named = (period: string): Names => parsePeriod(period)?.names ?? { zh: period, en: period }

/** What takes so long that others are told of it. */
export const works = {
  freeze: (period: string): Errand => ({ names: { zh: `冻结${named(period).zh}`, en: `the freeze of ${named(period).en}` }, period }),
  revise: (period: string): Errand => ({ names: { zh: `勘误${named(period).zh}`, en: `the revision of ${named(period).en}` }, period }),
  import: { names: { zh: '导入', en: 'the import' } },
  decide: { names: { zh: '登记口径', en: 'the entry of a decision' } },
  withdraw: (batch: number): Errand => ({ names: { zh: `撤回批次 ${batch}`, en: `the withdrawal of batch ${batch}` }, batch }),
  release: (batch: number): Errand => ({ names: { zh: `放行批次 ${batch}`, en: `the release of batch ${batch}` }, batch }),
} as const

const other: Names = { zh: '其他办理', en: 'what else was asked' }

/** What is under way, as everybody is told. */
export interface UnderWay {
  /** A sentence: what, since when, and what goes on after it. */
  readonly says: Names
  /** The period or the batch that nothing else can be done with meanwhile. */
  readonly period: string | null
  readonly batch: number | null
  /** Whether something waits for it. */
  readonly awaited: boolean
}

const inEnglish = new Intl.ListFormat('en')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is said of what is done; null while nothing is that has a name. */
export function underWay({ running, since, waiting }: Work): UnderWay | null {
  if (!running) return null
  const { names, period = null, batch = null } = running
  const [at, after, awaited] = [since.slice(11, 16), [...new Set(waiting.map((one) => one?.names ?? other))], waiting.length > 0]
  const says = {
    zh: `正在${names.zh}，自 ${at} 起${awaited ? `；随后继续：${after.map(({ zh }) => zh).join('、')}` : ''}。`,
    en: `${capital(names.en)} has been under way since ${at}${awaited ? `; ${inEnglish.format(after.map(({ en }) => en))} will go on after it` : ''}.`,
  }
  return { says, period, batch, awaited }
}
