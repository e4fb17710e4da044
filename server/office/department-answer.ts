import type { CityFigure, RankedDepartment } from '../../metrics/scoring/ranking'
import { previousPeriod } from '../../metrics/time/period'
import type { DepartmentGroup } from '../../metrics/vocabulary/department-group'
import { askedPeriod } from '../evaluation/asked-period'
import type { Seal } from '../evaluation/seal'
import { findDepartment } from './find-department'
import type { Lineage } from './lineage'
import type { EvaluationQuery, HoldingOffice } from './office'

export interface Peer {
  readonly code: string
  readonly name: string
  readonly rank: number | null
  readonly score: number | null
  /** Rate, or progress while the common deadline lies ahead, by indicator. */
  readonly rates: Readonly<Record<string, number | null>>
}

export interface DepartmentAnswer extends Seal {
  readonly period: string
  readonly scheme: string
  readonly schemeInForce: boolean
  readonly asOf: string | null
  readonly sample: boolean
  readonly group: DepartmentGroup
  readonly department: RankedDepartment
  readonly city: Readonly<Record<string, CityFigure>>
  /** Departments of its group, itself included. */
  readonly peers: readonly Peer[]
  /** The period of the same kind before this one; null where it has no figures. */
  readonly previous: { readonly period: string; readonly asOf: string | null; readonly department: RankedDepartment } | null
  readonly lineage: Lineage
}

const peer = ({ code, name, rank, score, indicators }: RankedDepartment): Peer => ({
  code,
  name,
  rank,
  score,
  rates: Object.fromEntries(Object.entries(indicators).map(([id, figure]) => [id, figure.rate ?? figure.progress])),
})

/**
 * One department among its peers, beside its figures of the period before.
 *
 * @throws Mistake for an unknown department, period or scheme.
 */
export async function departmentAnswer(office: HoldingOffice, code: string, query: EvaluationQuery): Promise<DepartmentAnswer> {
  const ranking = await office.ranking(query)
  const department = findDepartment(code, ranking.departments)
  const before = previousPeriod(askedPeriod(query.period))
  const earlier = await office.beside(query, before.id)
  const same = earlier?.departments.find((one) => one.code === code)
  return {
    period: ranking.period,
    scheme: ranking.scheme,
    schemeInForce: ranking.schemeInForce,
    state: ranking.state,
    revision: ranking.revision,
    hash: ranking.hash,
    asOf: ranking.asOf,
    sample: ranking.sample,
    group: department.group,
    department,
    city: ranking.city,
    peers: ranking.departments.filter((one) => one.group === department.group).map(peer),
    lineage: await office.lineage(department.code),
    previous: earlier && same ? { period: earlier.period, asOf: earlier.asOf, department: same } : null,
  }
}
