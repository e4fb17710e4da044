import type { Dimension } from './dimension'

export default {
  id: 'project-kind',
  column: 'project_kind',
  names: { zh: '项目类别', en: 'Project kind' },
  values: { build: { zh: '建设', en: 'Build' }, maintenance: { zh: '运维', en: 'Maintenance' }, upgrade: { zh: '升级', en: 'Upgrade' } },
} satisfies Dimension
