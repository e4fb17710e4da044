import { unrankedReasons } from '../../../metrics/vocabulary/unranked-reason'
import { codes } from '../codes'
import { departmentCells, departmentColumns } from '../figure-columns'
import { column, type TableToExport } from '../table'

export default {
  id: 'ranking',
  names: { zh: '排名', en: 'Ranking' },
  note: { zh: '每个部门一行：组内名次和得分。', en: 'A line a department: rank within its group, and score.' },
  columns: () => [
    ...departmentColumns,
    column('rank', '名次', 'Rank', 'whole', { zh: '组内名次，并列同名次；未参加排名时为空', en: 'Within its group; ties share a rank; empty when not ranked' }),
    column('score', '得分', 'Score', 'score', { zh: '各项得分按权重平均；不适用和来源未载明的指标不计，未报送计 0 分', en: 'Weighted mean of the scores; not applicable and unknown ones are left out, not reported counts 0' }, { zh: '分', en: 'points' }),
    column('unranked', '未参加排名的原因', 'Why not ranked', 'text', codes(unrankedReasons)),
  ],
  pages: ({ ranking }) => [ranking.departments.map((one) => [...departmentCells(one), one.rank, one.score, one.unranked])],
} satisfies TableToExport
