import { useState } from 'react'
import { departmentGroups, type DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { RankScope } from '../../metrics/scoring/ranking'
import { valuesIn } from '../../metrics/tally/filter'
import type { RankingAnswer } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { EngineStatus } from '../engine/EngineStatus'
import { dimensionNames, orderOf, valueNames } from '../text/dimension-words'
import { useWords } from '../text/use-words'
import { Facet } from './Facet'
import css from './FacetPanel.module.css'
import { cleared, senseOf, toggled } from './slice-change'
import { useChoose } from './use-choose'
import { useFacets } from './use-facets'

/** Groups and dimensions as small leaderboards; pressing a value narrows every figure of the page. */
export function FacetPanel({ evaluation, ranking }: { evaluation: Evaluation; ranking: RankingAnswer }) {
  const { t, name } = useWords()
  const choose = useChoose()
  const [open, setOpen] = useState(false)
  const facets = useFacets(evaluation)
  const { slice, group } = evaluation
  const scopes: RankScope[] = [...(Object.keys(departmentGroups) as DepartmentGroup[]), 'all']
  const size = (scope: RankScope) => ranking.frame.departments.filter((one) => scope === 'all' || one.group === scope).length
  const chosen = Object.keys(slice).length + (group === undefined ? 0 : 1)

  return (
    <aside className={css.panel} aria-label={t('facet.panel')} aria-busy={facets.isPending || facets.isPlaceholderData}>
      <button type="button" className={`button ${css.opener}`} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('facet.panel')}
        {chosen > 0 && <b>{chosen}</b>}
      </button>
      <div className={css.facets} data-open={open || undefined}>
        <Facet
          title={t('facet.group')}
          unit={t('facet.departments')}
          values={scopes.map((scope) => ({
            value: scope,
            text: scope === 'all' ? t('group.all') : name(departmentGroups[scope]),
            n: size(scope),
            pressed: group === scope,
          }))}
          press={(scope) => choose({ group: scope === group ? undefined : (scope as RankScope) })}
          clear={group === undefined ? undefined : () => choose({ group: undefined })}
        />
        {facets.data?.map(({ dimension, values }) => {
          const order = orderOf(dimension)
          const filter = slice[dimension]
          const missing = valuesIn(filter).filter((value) => !values.some((one) => one.value === value)).map((value) => ({ value, n: 0 }))
          const all = [...values, ...missing]
          return all.length === 0 ? null : (
            <Facet
              key={dimension}
              title={name(dimensionNames(dimension))}
              unit={t('facet.items')}
              values={(order ? all.sort((a, b) => order(a.value, b.value)) : all).map(({ value, n }) => ({
                value,
                text: name(valueNames(dimension, value)),
                n,
                pressed: senseOf(filter, value) === 'only',
              }))}
              press={(value) => choose({ slice: toggled(slice, dimension, value, 'only') })}
              clear={filter ? () => choose({ slice: cleared(slice, dimension) }) : undefined}
            />
          )
        })}
        <EngineStatus evaluation={evaluation} />
      </div>
    </aside>
  )
}
