import { chance } from '../../metrics/random'
import { table } from './table'

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'

/** A leader and a person of the staff each; the late name no leader, the weak nobody for the work. Names are invented. */
export default table({
  type: 'responsible-person',
  columns: ['department', 'role', 'person', 'named_on', 'left_on'],
  *rows(portraits) {
    for (const { department, stream } of portraits) {
      const random = stream('persons')
      const named = (): string => `${surnames[Math.floor(random() * surnames.length)]!}某${'甲乙丙丁'[Math.floor(random() * 4)]!}`
      if (department.character !== 'late') yield [department.code, '分管责任领导', named(), '2015-05-20', chance(random, 3) ? '2015-10-08' : '']
      if (department.character !== 'weak') yield [department.code, '专门人员', named(), '2015-05-20', '']
    }
  },
})
