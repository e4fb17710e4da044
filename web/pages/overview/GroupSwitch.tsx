import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { useWords } from '../../text/use-words'
import css from './GroupSwitch.module.css'

/** Which group of peers a part of the page shows. */
export function GroupSwitch({ groups, shown, choose }: { groups: readonly DepartmentGroup[]; shown: DepartmentGroup; choose: (group: DepartmentGroup) => void }) {
  const { t, name } = useWords()
  if (groups.length < 2) return null
  return (
    <span className={css.switch} role="group" aria-label={t('overview.group')}>
      {groups.map((group) => (
        <button key={group} type="button" aria-pressed={group === shown} onClick={() => choose(group)}>
          {name(departmentGroups[group])}
        </button>
      ))}
    </span>
  )
}
