import { deliveryMode } from '../vocabulary/delivery-mode'
import type { Dimension } from './dimension'

export default { id: 'mode', column: 'mode', names: { zh: '开放方式', en: 'Mode' }, values: deliveryMode } satisfies Dimension
