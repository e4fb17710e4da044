import type { RankScope } from '../../metrics/scoring/ranking'
import { type Slice, sliceEntries } from '../../metrics/tally/slice'
import { sliceParameters } from '../../metrics/tally/slice-parameters'
import type { Address } from '../address/address'

/** Which figures are asked for: an address with its period settled. */
export interface Evaluation {
  readonly period: string
  readonly asOf?: string
  readonly scheme?: string
  readonly group?: RankScope
  readonly slice: Slice
}

/** The evaluation that an address asks for. */
export const evaluationOf = (address: Address, defaultPeriod: string): Evaluation => ({
  period: address.period ?? defaultPeriod,
  asOf: address.asOf,
  scheme: address.scheme,
  group: address.group,
  slice: address.slice ?? {},
})

/** The address of an evaluation, with what is the default left out. */
export const addressOf = ({ period, asOf, scheme, group, slice }: Evaluation, defaultPeriod: string | null): Address => ({
  period: period === defaultPeriod ? undefined : period,
  asOf,
  scheme,
  group,
  slice: sliceEntries(slice).length > 0 ? slice : undefined,
})

/** Query parameters: the same names and values as in the page's address. */
export const evaluationParameters = ({ period, asOf, scheme }: Evaluation) => ({ period, asOf, scheme })

export const slicedParameters = (evaluation: Evaluation) => ({
  ...evaluationParameters(evaluation),
  group: evaluation.group,
  ...(sliceParameters(evaluation.slice) as Record<string, string[]>),
})

export const isSliced = (evaluation: Evaluation): boolean => sliceEntries(evaluation.slice).length > 0
