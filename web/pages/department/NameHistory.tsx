import { carried, useAddress } from '../../address/use-address'
import { useDepartment } from '../../api/department'
import type { Evaluation } from '../../api/evaluation'
import { writeAddress } from '../../address/address'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { useWords } from '../../text/use-words'
import css from './DepartmentPage.module.css'

/** What a department was called and what it came from; nothing where it has always been the same. */
export function NameHistory({ department, evaluation }: { department: string; evaluation: Evaluation }) {
  const { t } = useWords()
  const search = writeAddress(carried(useAddress()))
  const lineage = useDepartment(department, evaluation, true).data?.lineage
  if (!lineage) return null
  const { names, aliases, since, until, predecessors, successors } = lineage
  const others = (list: readonly { readonly code: string; readonly name: string }[]) =>
    list.map(({ code, name }, index) => (
      <span key={code}>
        {index > 0 && t('list.comma')}
        <PageLink to={departmentPath(code)} search={search} className="link">
          {name}
        </PageLink>
      </span>
    ))
  const span = ({ name, from, to }: (typeof names)[number]) =>
    from === null && to === null ? name : t('department.names.span', { name, from: from ?? t('department.names.start'), to: to ?? t('department.names.now') })
  const rows = [
    names.length > 1 && ([t('department.names.names'), names.map(span).join(t('list.comma'))] as const),
    aliases.length > 0 && ([t('department.names.aliases'), aliases.join(t('list.comma'))] as const),
    since !== null && ([t('department.names.since'), since] as const),
    until !== null && ([t('department.names.until'), until] as const),
    predecessors.length > 0 && ([t('department.names.from'), others(predecessors)] as const),
    successors.length > 0 && ([t('department.names.to'), others(successors)] as const),
  ].filter((row) => row !== false)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="names">
      <h2 className={css.section} id="names">
        {t('department.names.title')}
      </h2>
      <dl className={css.names}>
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
