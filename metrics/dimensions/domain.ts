import type { Dimension } from './dimension'

export default { id: 'domain', column: 'domain', names: { zh: '领域', en: 'Domain' } } satisfies Dimension
