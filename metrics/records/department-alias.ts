import { recordType } from './record-type'

export default recordType({
  id: 'department-alias',
  names: { zh: '部门名称认定', en: 'Department names' },
  note: {
    zh: '来源中出现、无法识别或多个部门共用的名称，经认定属于哪个部门；认定后重新导入被拒的行即可。',
    en: 'To which department a name belongs that no register holds, or that several share; the refused rows can then be sent again.',
  },
  decision: true,
  key: ['wording'],
  columns: [
    { id: 'wording', names: { zh: '来源中的名称', en: 'Name in the source' }, type: 'text', required: true },
    { id: 'code', names: { zh: '部门代码', en: 'Department code' }, type: 'text', required: true },
  ],
})
