import { figureCells, figureColumns, indicatorColumns } from '../figure-columns'
import { nameOfIndicator } from '../indicator-name'
import { column, type TableToExport } from '../table'

export default {
  id: 'city',
  names: { zh: '全市各项指标', en: 'City' },
  note: { zh: '每项指标一行：全市合计，以及各部门平均。', en: 'A line an indicator: the whole city, and the mean of its departments.' },
  columns: () => [
    ...indicatorColumns,
    ...figureColumns,
    column('department_mean', '部门平均', 'Mean of departments', 'share', { zh: '各部门比率的平均，每个部门计一次', en: 'Mean of the rates of departments, each counting once' }),
    column('departments', '有比率的部门数', 'Departments', 'whole', { zh: '参加平均的部门数', en: 'Departments with a rate' }, { zh: '家', en: 'departments' }),
    column('as_of', '数据截至', 'As of', 'day', { zh: '该指标的有效截止日', en: 'Effective as-of of the indicator' }),
  ],
  pages: ({ ranking, evaluation }) => [
    Object.entries(ranking.city).map(([id, one]) => [id, nameOfIndicator(evaluation.indicators, id), ...figureCells(one), one.departmentMean, one.departments, one.asOf]),
  ],
} satisfies TableToExport
