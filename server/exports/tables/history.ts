import { departmentCells, departmentColumns, figureCells, figureColumns, indicatorColumns, placeCells, placeColumns } from '../figure-columns'
import { nameOfIndicator } from '../indicator-name'
import { column, type TableToExport } from '../table'

export default {
  id: 'history',
  names: { zh: '历史', en: 'History' },
  note: { zh: '有数据的每个期间、每个部门、每项指标一行；已冻结的期间取所保存的数值。', en: 'A line for each period with data, department and indicator; of frozen periods the figures that were kept.' },
  columns: () => [
    column('period', '期间', 'Period', 'text', { zh: '2015、2015-H1、2015-Q3、2015-10', en: '2015, 2015-H1, 2015-Q3, 2015-10' }),
    column('period_state', '期间状态', 'State of the period', 'text', { zh: 'open 未冻结；frozen 冻结；comment 征求意见；final 定稿；issued 已通报；revised 勘误', en: 'open, frozen, comment, final, issued or revised' }),
    column('revision', '版本', 'Revision', 'whole', { zh: '所保存数值的版本；未冻结时为空', en: 'Number of the kept figures; empty while open' }),
    column('scheme', '方案', 'Scheme', 'text', { zh: '计算所用方案', en: 'The scheme that was applied' }),
    ...departmentColumns,
    ...indicatorColumns,
    ...figureColumns,
    ...placeColumns,
    column('total_rank', '总名次', 'Overall rank', 'whole', { zh: '部门该期的组内总名次', en: 'Of the department in its group, by total' }),
    column('total_score', '总分', 'Total', 'score', { zh: '部门该期总分', en: 'Total of the department' }, { zh: '分', en: 'points' }),
  ],
  async *pages({ office, evaluations, evaluation }) {
    const { periods } = await office.overview()
    for (const { id } of periods) {
      const { departments, state, revision, scheme } = await evaluations.ranking({ period: id })
      for (const one of departments)
        yield Object.entries(one.indicators).map(([indicator, figure]) => [
          id,
          state,
          revision,
          scheme,
          ...departmentCells(one),
          indicator,
          nameOfIndicator(evaluation.indicators, indicator),
          ...figureCells(figure),
          ...placeCells(figure),
          one.rank,
          one.score,
        ])
    }
  },
} satisfies TableToExport
