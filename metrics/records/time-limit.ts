import { recordType } from './record-type'

export default recordType({
  id: 'time-limit',
  names: { zh: '期限规定', en: 'Time limit' },
  note: {
    zh: '办理某一环节的期限。与方案默认口径相同环节、相同共享类型的，有效期内以此为准；有效期不得重叠。',
    en: 'How long a stage may take. Within its validity it replaces the default of the scheme for the same stage and sharing type; validities must not overlap.',
  },
  decision: true,
  key: ['stage', 'sharing_type', 'from_on'],
  columns: [
    {
      id: 'stage',
      names: { zh: '环节', en: 'Stage' },
      type: 'enum',
      required: true,
      values: {
        review: { zh: '申请审核', en: 'Review' },
        reply: { zh: '申请回复', en: 'Reply' },
        provision: { zh: '数据提供', en: 'Provision' },
        evaluation: { zh: '共享评价', en: 'Evaluation' },
        'catalog-change': { zh: '目录变更', en: 'Catalogue change' },
        'three-sync': { zh: '三同步', en: 'Three steps together' },
        demand: { zh: '社会需求答复', en: 'Answer to a public demand' },
        'appeal-decision': { zh: '申诉办理', en: 'Decision on an appeal' },
        'appeal-answer': { zh: '申诉补充材料', en: 'Answer to a question on an appeal' },
        'enterprise-publicity': { zh: '企业公示信息上传', en: 'Upload of enterprise information' },
      },
    },
    {
      id: 'sharing_type',
      names: { zh: '共享类型', en: 'Sharing type' },
      type: 'enum',
      required: true,
      values: { any: { zh: '不限', en: 'Any' }, unconditional: { zh: '无条件共享', en: 'Unconditional' }, conditional: { zh: '有条件共享', en: 'Conditional' } },
    },
    { id: 'days', names: { zh: '天数', en: 'Days' }, type: 'integer', required: true },
    { id: 'unit', names: { zh: '计日方式', en: 'Counted in' }, type: 'enum', required: true, values: { working: { zh: '工作日', en: 'Working days' }, calendar: { zh: '自然日', en: 'Calendar days' } } },
    { id: 'counts_receipt', names: { zh: '收到当日计入', en: 'Day of receipt counts' }, type: 'boolean', note: { zh: '默认不计入', en: 'By default it does not' } },
    { id: 'extension', names: { zh: '可延期天数', en: 'Extension' }, type: 'integer', note: { zh: '不可延期的留空', en: 'Blank where none is allowed' } },
    { id: 'from_on', names: { zh: '起始日', en: 'From' }, type: 'day', required: true, ahead: true },
    { id: 'until_on', names: { zh: '截止日（含当日）', en: 'Until, inclusive' }, type: 'day', ahead: true, note: { zh: '长期有效的留空', en: 'Blank while it holds' } },
    { id: 'issuer', names: { zh: '制定机关', en: 'Issuer' }, type: 'text', required: true },
    { id: 'clause', names: { zh: '依据', en: 'Clause' }, type: 'text', required: true },
  ],
})
