import type { Dimension } from './dimension'

export default { id: 'openness', column: 'openness', names: { zh: '开放属性', en: 'Openness' } } satisfies Dimension
