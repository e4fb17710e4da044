import type { ReactNode } from 'react'
import { indicators } from '../../../metrics/indicators'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { useAddress, useGo } from '../../address/use-address'
import { Chooser } from '../../parts/Chooser'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { byName } from '../ranking/arrange'
import { shows, type TaskChoice } from './state'
import css from './TasksPage.module.css'

interface SelectProps {
  label: string
  value: string
  change: (value: string) => void
  children: ReactNode
}

function Select({ label, value, change, children }: SelectProps) {
  return (
    <label>
      {label}
      <Chooser value={value} choose={change}>
        {children}
      </Chooser>
    </label>
  )
}

interface TaskFiltersProps {
  choice: TaskChoice
  change: (change: Partial<TaskChoice>) => void
  departments: readonly { readonly code: string; readonly name: string }[]
}

/** Which tasks the page lists; each choice is in its address, and begins at the first page. */
export function TaskFilters({ choice, change, departments }: TaskFiltersProps) {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  const { group } = useAddress()
  const go = useGo()
  const any = <option value="">{t('tasks.any')}</option>
  const sorted = [...departments].sort((a, b) => byName.compare(a.name, b.name))
  return (
    <div className={css.filters}>
      <Select label={t('tasks.show')} value={choice.show} change={(value) => change({ show: shows.find((one) => one === value), at: 1 })}>
        {shows.map((one) => (
          <option key={one} value={one}>
            {t(`tasks.choice.${one}`)}
          </option>
        ))}
      </Select>
      <Select label={t('tasks.group')} value={group ?? ''} change={(value) => go(({ own }) => ({ group: (value || undefined) as DepartmentGroup | undefined, own: { ...own, unit: '', at: '' } }))}>
        {any}
        {(Object.keys(departmentGroups) as DepartmentGroup[]).map((one) => (
          <option key={one} value={one}>
            {name(departmentGroups[one])}
          </option>
        ))}
      </Select>
      <Select label={t('tasks.department')} value={choice.unit} change={(unit) => change({ unit, at: 1 })}>
        {any}
        {sorted.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </Select>
      <Select label={t('tasks.indicator')} value={choice.duty} change={(duty) => change({ duty, at: 1 })}>
        {any}
        {[...indicators.keys()].map((id) => (
          <option key={id} value={id}>
            {indicatorName(id)}
          </option>
        ))}
      </Select>
    </div>
  )
}
