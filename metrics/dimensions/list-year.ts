import type { Dimension } from './dimension'

export default { id: 'list-year', column: 'list_year', names: { zh: '清单年度', en: 'List year' }, ordered: 'year' } satisfies Dimension
