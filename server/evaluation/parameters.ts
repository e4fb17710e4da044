import type { Indicator } from '../../metrics/indicators'
import type { SqlValue } from '../../metrics/sql/bind'
import type { Day } from '../../metrics/time/day'
import type { Asked } from './asked'
import { deadlineOf } from './frame'

/** The values of the evaluation's own parameters in an indicator's SQL. */
export const parametersOf = (indicator: Indicator, { period, scheme, asOf: standingOn }: Asked, asOf: Day): Record<string, SqlValue> => ({
  as_of: asOf,
  period: period.id,
  period_start: period.start,
  period_end: period.end,
  deadline: deadlineOf(indicator, period.year),
  year: period.year,
  scheme: scheme.id,
  standing_on: standingOn,
})
