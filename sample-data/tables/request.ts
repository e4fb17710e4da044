import { stagesOf } from '../stages'
import { table } from './table'
import { groupText, yesNo } from './words'

const sharingTypes = { unconditional: '无条件共享', conditional: '有条件共享' }

/** As the sharing platform has them: short names of departments. */
export default table({
  type: 'request',
  columns: ['id', 'title', 'department', 'requester', 'requester_group', 'reviewer', 'domain', 'sharing_type', 'submitted', 'passed', 'due', 'replied', 'extended', 'decision', 'provided', 'evaluated'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, title, requester, domain, sharingType, submitted, passed, due, replied, extended, decision, provided, evaluated } of stagesOf(portrait))
        yield [
          id,
          title,
          portrait.department.name,
          requester.name,
          groupText(requester.group),
          '市经济信息化委',
          domain,
          sharingType === null ? '' : sharingTypes[sharingType],
          submitted,
          passed,
          due,
          replied,
          yesNo(extended),
          decision,
          provided,
          evaluated,
        ]
  },
})
