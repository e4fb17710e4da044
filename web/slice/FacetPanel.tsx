import { useCallback, useState } from 'react'
import { isWithheld } from '../../metrics/scoring/withheld'
import { departmentGroups, type DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { RankScope } from '../../metrics/scoring/ranking'
import type { Range } from '../../metrics/tally/filter'
import type { RankingAnswer } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { EngineStatus } from '../engine/EngineStatus'
import { useWords } from '../text/use-words'
import { DimensionFacet } from './DimensionFacet'
import { Facet } from './Facet'
import { FacetList } from './FacetList'
import css from './FacetPanel.module.css'
import { cleared, ranged, type Sense, toggled } from './slice-change'
import { useChoose } from './use-choose'
import { useFacets } from './use-facets'

/** Groups and dimensions as small leaderboards, each under the filters of the others; what is chosen narrows every figure of the page. */
export function FacetPanel({ evaluation, ranking }: { evaluation: Evaluation; ranking: RankingAnswer }) {
  const { t, name } = useWords()
  const choose = useChoose()
  const [open, setOpen] = useState(false)
  const facets = useFacets(evaluation)
  const { slice, group } = evaluation
  const scopes: RankScope[] = [...(Object.keys(departmentGroups) as DepartmentGroup[]), 'all']
  // The frame of a contact knows her own department alone: there the rows shown are counted, where they are of every group.
  const own = ranking.frame.cut ?? false
  const counted = !own ? ranking.frame.departments : group === undefined || group === 'all' ? ranking.departments : null
  const size = (scope: RankScope) => counted && counted.filter((one) => scope === 'all' || one.group === scope).length
  const chosen = Object.keys(slice).length + (group === undefined ? 0 : 1)
  // The same whatever is chosen: only the facet in which something is pressed is drawn anew with the rows.
  const press = useCallback((dimension: string, value: string, sense: Sense) => choose((now) => ({ slice: toggled(now.slice ?? {}, dimension, value, sense) })), [choose])
  const range = useCallback((dimension: string, asked: Range) => choose((now) => ({ slice: ranged(now.slice ?? {}, dimension, asked) })), [choose])
  const clear = useCallback((dimension: string) => choose((now) => ({ slice: cleared(now.slice ?? {}, dimension) })), [choose])

  return (
    <aside className={css.panel} aria-label={t('facet.panel')} aria-busy={facets.isPending || facets.isPlaceholderData}>
      <button type="button" className={`button ${css.opener}`} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('facet.panel')}
        {chosen > 0 && <b>{chosen}</b>}
      </button>
      <div className={css.facets} data-open={open || undefined}>
        {!isWithheld(ranking) && (
          <Facet title={t('facet.group')} unit={t('facet.departments')} clear={group === undefined ? undefined : () => choose({ group: undefined })}>
            <FacetList
              values={scopes.map((scope) => ({
                value: scope,
                text: scope === 'all' ? t('group.all') : name(departmentGroups[scope]),
                n: size(scope),
                sense: group === scope ? 'only' : null,
              }))}
              atFirst={scopes.length}
              excludable={false}
              press={(scope) => choose({ group: scope === group ? undefined : (scope as RankScope) })}
            />
          </Facet>
        )}
        {facets.data?.map((facet) => <DimensionFacet key={facet.dimension} facet={facet} filter={slice[facet.dimension]} own={own} press={press} range={range} clear={clear} />)}
        <EngineStatus evaluation={evaluation} />
      </div>
    </aside>
  )
}
