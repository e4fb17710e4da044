import type { Dimension } from './dimension'

/** Written `2015-09`. */
export default { id: 'month-due', column: 'month_due', names: { zh: '到期月份', en: 'Month due' }, ordered: 'month' } satisfies Dimension
