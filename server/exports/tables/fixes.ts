import { fixGains } from '../../../metrics/scoring/fix-gain'
import { findIndicator } from '../../office/find-indicator'
import { departmentCells, departmentColumns, indicatorColumns } from '../figure-columns'
import { nameOfIndicator } from '../indicator-name'
import { column, type TableToExport } from '../table'

export default {
  id: 'fixes',
  names: { zh: '整改事项', en: 'Fixes' },
  note: { zh: '各部门还能办的事项，按每件可提高的总分排序。', en: 'What departments can still do, by the points that one item is worth.' },
  columns: () => [
    ...departmentColumns,
    ...indicatorColumns,
    column('kind', '类型', 'Kind', 'text', { zh: 'missed 未履行可补办；pending 未到期；not-reported 未报送', en: 'missed and curable, pending, or not-reported' }),
    column('items', '件数', 'Items', 'whole', { zh: '件数', en: 'Items' }, { zh: '件', en: 'items' }),
    column('gain', '每件可提高', 'Gain', 'score', { zh: '办结一件可提高的总分', en: 'Points of the total that one item is worth' }, { zh: '分', en: 'points' }),
  ],
  *pages({ ranking, evaluation: { asked, indicators } }) {
    for (const one of ranking.departments)
      yield fixGains(one, asked.scheme, (id) => (indicators.get(id) ?? findIndicator(id)).curable).map(({ indicator, kind, items, gain }) => [
        ...departmentCells(one),
        indicator,
        nameOfIndicator(indicators, indicator),
        kind,
        items,
        gain,
      ])
  },
} satisfies TableToExport
