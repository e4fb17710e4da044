import { departmentCells, departmentColumns } from '../figure-columns'
import { column, type TableToExport } from '../table'

export default {
  id: 'departments',
  names: { zh: '部门', en: 'Departments' },
  note: { zh: '本期纳入测评的部门；各表的部门均出自此表。', en: 'The departments of the period; those of every table are among these.' },
  columns: () => [
    ...departmentColumns,
    column('duties', '职责项数', 'Duties', 'whole', { zh: '方案规定由该部门承担的指标数', en: 'Indicators that are its duty under the scheme' }, { zh: '项', en: 'indicators' }),
    column('not_reported', '未报送项数', 'Not reported', 'whole', { zh: '应报送而未报送的指标数', en: 'Duties of which it delivered nothing' }, { zh: '项', en: 'indicators' }),
  ],
  pages({ evaluation: { frame } }) {
    const holding = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
      const count = new Map<string, number>()
      for (const list of lists) for (const code of list) count.set(code, (count.get(code) ?? 0) + 1)
      return count
    }
    const [duties, silent] = [holding(frame.indicators.map(({ duty }) => duty)), holding(frame.indicators.map(({ notReported }) => notReported))]
    return [frame.departments.map((one) => [...departmentCells(one), duties.get(one.code) ?? 0, silent.get(one.code) ?? 0])]
  },
} satisfies TableToExport
