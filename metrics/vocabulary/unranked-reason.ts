import type { Names } from '../names'

/** Why a department has no rank. `nothing-measured` covers what is not due, not said by the source and not measured together. */
export const unrankedReasons = {
  'small-sample': { zh: '样本不足', en: 'Small sample' },
  'not-reported': { zh: '未报送', en: 'Not reported' },
  'nothing-measured': { zh: '无可判定事项', en: 'Nothing to judge' },
  'not-applicable': { zh: '无相应职责', en: 'No such duty' },
  withheld: { zh: '名次未公布', en: 'Rank not published' },
} satisfies Record<string, Names>

export type UnrankedReason = keyof typeof unrankedReasons
