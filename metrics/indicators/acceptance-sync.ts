import { indicator } from './indicator'
import { limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { eventReasons, eventSubjects } from './sql/project-events'

export default indicator({
  id: 'acceptance-sync',
  names: { zh: '验收同步编目率', en: 'Cataloguing with acceptance' },
  clause: { ref: '二（一）3，三（二）', text: '新增信息化运维项目将项目验收前，须完成数据资源梳理和编目注册工作，并将数据资源目录清单作为验收材料之一。' },
  subject: { zh: '本期验收的每个信息化项目', en: 'Each project accepted in the period' },
  formula: { zh: '验收前已编目注册且验收材料附目录清单的项目数 ÷ 验收项目数', en: 'Projects catalogued by acceptance with the list among the papers ÷ projects accepted' },
  rule: {
    zh: '验收之日（含）前编目注册并审核通过、验收材料附目录清单的为已履行；未附清单、其后方编目或未编目的为未履行；计划中的验收为未到期；未载明验收日期或是否附清单的为来源未载明。',
    en: 'Met when catalogued and approved by the day of acceptance, with the catalogue list among the papers; missed without the list, when later or never; planned acceptances are pending; unknown where the day or the list is not stated.',
  },
  reads: ['project-event', 'catalog-entry'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '目录条目须由项目所属部门编目', en: 'An entry counts for a project of its own department' }],
  reasons: {
    ...limitReasons,
    ...eventReasons,
    'list-missing': { zh: '验收材料未附目录清单', en: 'The catalogue list is not among the papers' },
    'list-unstated': { zh: '来源未载明验收材料是否附目录清单', en: 'The source does not say whether the list is among the papers' },
  },
  methods: limitMethods,
  verdicts: limitVerdicts({
    stage: null,
    columns: ['domain'],
    first: [
      ['j.due_on <= :as_of AND NOT j.list_attached', 'missed', 'list-missing'],
      ['j.done_on <= j.due_on AND j.due_on <= :as_of AND j.list_attached IS NULL', 'unknown', 'list-unstated'],
      ['j.due_on > :as_of', 'pending', 'open'],
    ],
    subjects: eventSubjects('acceptance'),
  }),
})
