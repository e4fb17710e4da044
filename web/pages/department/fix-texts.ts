import type { Texts } from '../../text/en'

export const zh = {
  title: '整改清单',
  note: '{{total}} 项未结，按每项可提高的总分排列，列出 {{shown}} 项；未到期的为按期与逾期之差',
  none: '没有未结事项。',
  more: '全部列出',
  most: '列出前 {{count}} 项',
  gain: '可提高总分',
  deliver: '报送此项数据',
}

export const en: Texts<typeof zh> = {
  title: 'What to fix',
  note: '{{total}} open items, by the points that one is worth; {{shown}} shown; of a pending one, in time over late',
  none: 'Nothing is open.',
  more: 'List all',
  most: 'List the first {{count}}',
  gain: 'Points',
  deliver: 'Deliver these records',
}
