import { dayText, happened, workingDayAfter } from '../days'
import { chance, pick, randomInteger } from '../../metrics/random'
import { datasetsOf } from '../updates'
import { table } from './table'

export default table({
  type: 'channel',
  columns: ['dataset', 'name', 'offered_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const random = portrait.stream('channels')
      for (const { item } of datasetsOf(portrait)) {
        if (!chance(random, portrait.character.api / 3)) continue
        const offered = happened(workingDayAfter(item.opened, randomInteger(random, 5, 60)))
        if (offered !== null) yield [item.id, pick(random, ['市民云', '微信公众号', '支付宝城市服务']), dayText(offered)]
      }
    }
  },
})
