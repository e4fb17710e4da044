import { dayText } from '../days'
import { requestsOf } from '../requests'
import { table } from './table'

export default table({
  type: 'request-suspension',
  columns: ['request', 'suspended_on', 'resumed_on'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, pause } of requestsOf(portrait)) if (pause !== null) yield [id, dayText(pause.suspended), dayText(pause.resumed)]
  },
})
