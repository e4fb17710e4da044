import type { Names } from '../../metrics/names'
import type { Work } from '../warehouse/turns'

/** What takes so long that others may wait for it. */
export const works = {
  freeze: (period: string): Names => ({ zh: `冻结 ${period}`, en: `the freeze of ${period}` }),
  revise: (period: string): Names => ({ zh: `勘误 ${period}`, en: `the revision of ${period}` }),
  import: { zh: '导入', en: 'the import' },
  decide: { zh: '口径登记', en: 'the entry of a decision' },
  withdraw: (batch: number): Names => ({ zh: `撤回批次 ${batch}`, en: `the withdrawal of batch ${batch}` }),
  release: (batch: number): Names => ({ zh: `放行批次 ${batch}`, en: `the release of batch ${batch}` }),
} as const

const other: Names = { zh: '其他办理', en: 'what else was asked' }

const inEnglish = new Intl.ListFormat('en')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What who waits is told; null while nobody waits for what has a name. */
export function waitingText({ running, waiting }: Work): Names | null {
  if (!running || waiting.length === 0) return null
  const after = [...new Set(waiting.map((one) => one ?? other))]
  return {
    zh: `正在${running.zh}；随后继续：${after.map(({ zh }) => zh).join('、')}。`,
    en: `${capital(running.en)} is under way; ${inEnglish.format(after.map(({ en }) => en))} will go on after it.`,
  }
}
