import type { Scheme } from '../../metrics/schemes'
import { schemeFor } from '../../metrics/schemes/scheme-for'
import { addDays, type Day } from '../../metrics/time/day'
import type { Period } from '../../metrics/time/period'
import type { EvaluationQuery } from '../office/office'
import { askedDay } from './asked-day'
import { askedPeriod } from './asked-period'
import { schemeOf } from './scheme-of'

/** An evaluation query that was understood. */
export interface Asked {
  readonly period: Period
  readonly scheme: Scheme
  readonly schemeInForce: boolean
  /** The as-of asked for, at the latest the last day of the period. */
  readonly asOf: Day
}

/** @throws Mistake for what is no period, scheme or day. */
export function understood(query: EvaluationQuery): Asked {
  const period = askedPeriod(query.period)
  const scheme = schemeOf(period, query.scheme)
  const last = addDays(period.end, -1)
  const asOf = query.asOf === undefined ? last : askedDay(query.asOf)
  return { period, scheme, schemeInForce: schemeFor(period, scheme.id).inForce, asOf: asOf < last ? asOf : last }
}

/** The same for two queries that ask for the same figures. */
export const keyOf = ({ period, scheme, asOf }: Asked): string => [period.id, scheme.id, asOf].join('|')
