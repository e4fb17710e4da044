import { departmentCells, departmentColumns, figureCells, figureColumns, indicatorColumns, placeCells, placeColumns } from '../figure-columns'
import { nameOfIndicator } from '../indicator-name'
import type { TableToExport } from '../table'

export default {
  id: 'figures',
  names: { zh: '各部门各项指标', en: 'Figures' },
  note: { zh: '每个部门的每项指标一行。', en: 'A line for each indicator of each department.' },
  columns: () => [...departmentColumns, ...indicatorColumns, ...figureColumns, ...placeColumns],
  *pages({ ranking, evaluation }) {
    for (const one of ranking.departments)
      yield Object.entries(one.indicators).map(([id, figure]) => [...departmentCells(one), id, nameOfIndicator(evaluation.indicators, id), ...figureCells(figure), ...placeCells(figure)])
  },
} satisfies TableToExport
