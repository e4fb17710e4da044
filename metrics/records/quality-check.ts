import { baseDatabases } from '../vocabulary/base-database'
import { recordType } from './record-type'

export default recordType({
  id: 'quality-check',
  names: { zh: '基础库质量核查', en: 'Quality check' },
  note: {
    zh: '三大基础库的质量核查结果；一行可为一次核查，也可为若干次核查的合计。',
    en: 'The result of quality checks of a base database; a row may be one check or the sum of many.',
  },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '核查编号', en: 'Check id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '核查内容', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'base', names: { zh: '基础库', en: 'Base database' }, type: 'enum', required: true, values: baseDatabases },
    {
      id: 'aspect',
      names: { zh: '核查方面', en: 'Aspect' },
      type: 'enum',
      values: {
        completeness: { zh: '完整性', en: 'Completeness', spellings: ['完整'] },
        accuracy: { zh: '准确性', en: 'Accuracy', spellings: ['准确'] },
        linkability: { zh: '可关联性', en: 'Linkability', spellings: ['可关联'] },
        consistency: { zh: '一致性', en: 'Consistency', spellings: ['一致'] },
      },
    },
    { id: 'checked_on', names: { zh: '核查日期', en: 'Checked on' }, type: 'day', required: true },
    { id: 'checked', names: { zh: '核查数', en: 'Checks' }, type: 'integer', note: { zh: '空白视为一次', en: 'Blank stands for one' } },
    { id: 'passed', names: { zh: '合格数', en: 'Passed' }, type: 'integer' },
  ],
})
