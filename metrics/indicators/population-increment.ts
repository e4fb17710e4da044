import { indicator } from './indicator'
import { deliverySubjects } from './sql/deliveries'
import { limitMethods, limitReasons, limitVerdicts } from './sql/limit'

export default indicator({
  id: 'population-increment',
  names: { zh: '增量人口数据报送及时率', en: 'Timeliness of population increments' },
  clause: { ref: '二（三）1', text: '完善增量人口数据的报送机制，加强基础数据的比对。' },
  subject: { zh: '应于本期报送的每批增量人口数据', en: 'Each increment of population data due in the period' },
  formula: { zh: '按期报送的批数 ÷ 应报送的批数', en: 'Increments delivered in time ÷ increments due' },
  rule: {
    zh: '应报送日期（含）前报送的为已履行；逾期的为未履行；期限未到的为未到期；未载明应报送日期的为来源未载明。',
    en: 'Met when delivered by the due day; missed when late or overdue; pending while it lies ahead; unknown without a due day.',
  },
  reads: ['base-delivery'],
  reportedIn: null,
  dimensions: ['month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [],
  reasons: limitReasons,
  methods: limitMethods,
  verdicts: limitVerdicts({ stage: null, subjects: deliverySubjects('population-increment') }),
})
