import type { Names } from '../names'

/**
 * What stands in the place of a rate:
 * - `progress`: the deadline common to all subjects lies ahead; shown, never ranked or scored;
 * - `not-applicable`: no duty in the duty table;
 * - `not-reported`: a duty, and the department delivered no record; scores 0;
 * - `unknown-only`: records, but nothing that can be judged;
 * - `none-due`: a duty and records or none to deliver, but nothing fell due in the period;
 * - `not-measured`: no source of its record types has been imported at all; nobody is ranked on it;
 * - `withheld`: of others the reader may not see it yet.
 */
export const figureStates = {
  progress: { zh: '进度', en: 'Progress' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
  'not-reported': { zh: '未报送', en: 'Not reported' },
  'unknown-only': { zh: '来源未载明', en: 'Source does not say' },
  'none-due': { zh: '本期无到期事项', en: 'Nothing due' },
  'not-measured': { zh: '无数据来源', en: 'No source' },
  withheld: { zh: '尚未公布', en: 'Not published' },
} satisfies Record<string, Names>

/** `value` is a rate, zero included. */
export type State = 'value' | keyof typeof figureStates
