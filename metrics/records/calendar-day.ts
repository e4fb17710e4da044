import { recordType } from './record-type'

export default recordType({
  id: 'calendar-day',
  names: { zh: '工作日历', en: 'Working calendar' },
  note: {
    zh: '放假日和调休上班日，依国务院办公厅通知。已载年份的，以此处为准；未载年份，列齐当年法定节假日（不少于 11 天放假日）后即为已载。',
    en: 'Days off and make-up working days, by the notice of the State Council. They overrule a known year; an unknown year becomes known once its statutory holidays (11 days off or more) are listed.',
  },
  decision: true,
  key: ['day'],
  columns: [
    { id: 'day', names: { zh: '日期', en: 'Day' }, type: 'day', required: true, ahead: true },
    { id: 'working', names: { zh: '是否上班', en: 'Working' }, type: 'boolean', required: true },
    { id: 'clause', names: { zh: '依据', en: 'Notice' }, type: 'text', required: true },
  ],
})
