import { day, dayText, happened, workingDayAfter } from '../days'
import { chance, randomInteger } from '../../metrics/random'
import { table } from './table'

/** Milestones that the plan gives to bodies by name. */
const named = [
  ['AG800', '二（二）1', '数据服务网2.0版建设和上线', '2015-06-30'],
  ['AG800', '二（二）1', '数据服务网宣传推广活动', '2015-09-30'],
  ['AG800', '二（二）2', '各部门开放清单统一公开', '2015-06-15'],
  ['AG800', '二（二）3', '大数据应用大赛', '2015-11-30'],
  ['AG800', '二（五）', '建立绩效评估体系并定期通报', '2015-12-31'],
  ['AB100', '二（五）', '与预算资金拨付联动机制', '2015-12-31'],
  ['AA700', '二（三）1', '完善人口数据应用方式', '2015-12-31'],
  ['AC600', '二（三）2', '法人数据区县共享', '2015-12-31'],
  ['AD300', '二（三）3', '空间地理信息公共服务云平台应用拓展', '2015-11-30'],
] as const

/** What every department has to do by a day. */
const common = [
  ['三（一）', '明确责任领导和专门人员', '2015-06-30'],
  ['三（二）', '完成数据资源梳理', '2015-09-30'],
] as const

export default table({
  type: 'task',
  columns: ['id', 'title', 'department', 'clause', 'due_on', 'done_on'],
  *rows(portraits) {
    for (const { character, department, stream } of portraits) {
      const random = stream('tasks')
      const own = [...named.flatMap(([code, clause, title, due]) => (code === department.code ? [[clause, title, due] as const] : [])), ...common]
      for (const [index, [clause, title, due]] of own.entries()) {
        const done = workingDayAfter(day(due), chance(random, character.registered[1]) ? -randomInteger(random, 0, 20) : randomInteger(random, 1, 40))
        yield [`RW-${department.code}-${index + 1}`, title, department.code, clause, due, chance(random, 4) ? '' : dayText(happened(done))]
      }
    }
  },
})
