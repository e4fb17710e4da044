import { verdicts, type Verdict } from '../../../metrics/indicators/verdict'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { writeAddress } from '../../address/address'
import { carried, useAddress } from '../../address/use-address'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { FindField } from '../../parts/FindField'
import { Problem } from '../../parts/Problem'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Sheet } from '../../parts/Sheet'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { SliceChips } from '../../slice/SliceChips'
import { useRanking } from '../../slice/use-ranking'
import { useWords } from '../../text/use-words'
import { byName } from '../ranking/arrange'
import css from './DepartmentsPage.module.css'
import { departmentsExport } from './departments-export'
import { summarise } from './summarise'

/** Every department by name, with what all of its duties come to. */
export function DepartmentsPage() {
  const words = useWords()
  const { t, name, number } = words
  const { evaluation } = useOffice()
  const address = useAddress()
  const ranking = useRanking(evaluation)
  useTitle(t('nav.departments'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  const search = writeAddress(carried(address))
  const q = address.q?.trim() ?? ''
  const found = ranking.data.departments.filter((one) => `${one.name} ${one.code}`.includes(q))
  const groups = (Object.keys(departmentGroups) as DepartmentGroup[]).map((group) => ({
    group,
    departments: found.filter((one) => one.group === group).sort((a, b) => byName.compare(a.name, b.name)),
  }))
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.departments')}</h1>
        <FindField />
        {found.length > 0 && <TableDownload table={() => departmentsExport(words, ranking.data, groups.flatMap(({ departments }) => departments))} />}
      </div>
      <p className={css.say}>{t('departments.say')}</p>
      <SliceChips group={evaluation.group} slice={evaluation.slice} />
      {found.length === 0 && <p className={css.say}>{t('ranking.noneFound', { q })}</p>}
      {found.length > 0 && (
        <Sheet label={t('nav.departments')}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('departments.say')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ranking.department')}</th>
                <th scope="col">{t('departments.code')}</th>
                <th scope="col" className={css.number}>
                  {t('ranking.rank')}
                </th>
                <th scope="col" className={css.number}>
                  {t('ranking.score')}
                </th>
                {(Object.keys(verdicts) as Verdict[]).map((verdict) => (
                  <th key={verdict} scope="col" className={css.number}>
                    {name(verdicts[verdict])}
                  </th>
                ))}
                <th scope="col">{t('state.not-reported')}</th>
              </tr>
            </thead>
            {groups
              .filter(({ departments }) => departments.length > 0)
              .map(({ group, departments }) => (
                <tbody key={group}>
                  <tr className={css.group}>
                    <th scope="rowgroup" colSpan={10}>
                      {name(departmentGroups[group])} <span>{t('departments.size', { count: departments.length })}</span>
                    </th>
                  </tr>
                  {departments.map((department) => {
                    const { counts, notReported } = summarise(department)
                    return (
                      <tr key={department.code}>
                        <th scope="row">
                          <PageLink to={departmentPath(department.code)} search={search}>
                            {department.name}
                          </PageLink>
                        </th>
                        <td className={css.code}>{department.code}</td>
                        <td className={css.number}>{department.rank ?? '—'}</td>
                        <td className={css.number}>{department.score === null ? '—' : number.score(department.score)}</td>
                        {(Object.keys(verdicts) as Verdict[]).map((verdict) => (
                          <td key={verdict} className={css.number} data-missed={(verdict === 'missed' && counts.missed > 0) || undefined} data-zero={counts[verdict] === 0 || undefined}>
                            {number.count(counts[verdict])}
                          </td>
                        ))}
                        <td data-missed={notReported > 0 || undefined}>{notReported > 0 ? t('departments.notReported', { count: notReported }) : ''}</td>
                      </tr>
                    )
                  })}
                </tbody>
              ))}
          </table>
        </Sheet>
      )}
    </>
  )
}
