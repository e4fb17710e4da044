import { z } from '@hono/zod-openapi'
import type { CityFigure, Distance, Figure, Frame, RankedDepartment } from '../../../metrics/scoring/ranking'
import { figureStates, type State } from '../../../metrics/vocabulary/figure-state'
import { type UnrankedReason, unrankedReasons } from '../../../metrics/vocabulary/unranked-reason'
import type { RankingAnswer } from '../../office/office'
import { countsShape } from './counts'
import { groupShape } from './group'
import { fractionShape, schemeShape } from './scheme'
import { seal } from './seal'

export const stateShape = z.enum(['value', ...(Object.keys(figureStates) as Exclude<State, 'value'>[])])

export const unrankedShape = z.enum(Object.keys(unrankedReasons) as [UnrankedReason, ...UnrankedReason[]])

const distanceShape = z.object({
  items: z.int(),
  kind: z.enum(['reached', 'cure', 'successes', 'impossible']),
}) satisfies z.ZodType<Distance>

const share = z.number().min(0).max(1).nullable()
const intervalShape = z.tuple([z.number(), z.number()]).readonly().nullable()

const judged = {
  state: stateShape,
  rate: share,
  progress: share,
  target: fractionShape.nullable(),
  reached: z.boolean().nullable(),
  distance: distanceShape.nullable(),
  interval: intervalShape,
}

export const figureShape = countsShape
  .extend({
    ...judged,
    score: z.number().nullable(),
    rank: z.int().nullable(),
    smallSample: z.boolean(),
    thinEvidence: z.boolean(),
    waived: z.string().nullable(),
  })
  .openapi('Figure') satisfies z.ZodType<Figure>

export const cityFigureShape = countsShape
  .extend({ ...judged, departmentMean: share, departments: z.int(), asOf: z.string().nullable() })
  .openapi('CityFigure') satisfies z.ZodType<CityFigure>

export const rankedDepartmentShape = z
  .object({
    code: z.string(),
    name: z.string(),
    group: groupShape,
    rank: z.int().nullable(),
    score: z.number().nullable(),
    unranked: unrankedShape.nullable(),
    indicators: z.record(z.string(), figureShape),
  })
  .openapi('RankedDepartment') satisfies z.ZodType<RankedDepartment>

export const frameShape = z
  .object({
    period: z.string(),
    scheme: z.string(),
    schemeInForce: z.boolean(),
    sample: z.boolean(),
    cut: z.boolean().optional().openapi({ description: '只含查阅者可见的部门，不排名、无全市数值 / Only the departments that the reader may see: no ranks, no city' }),
    departments: z.array(z.object({ code: z.string(), name: z.string(), group: groupShape })).readonly(),
    indicators: z
      .array(
        z.object({
          id: z.string(),
          asOf: z.string().nullable(),
          deadlineAhead: z.boolean(),
          duty: z.array(z.string()).readonly(),
          notReported: z.array(z.string()).readonly(),
          waived: z.record(z.string(), z.string()),
        }),
      )
      .readonly(),
  })
  .openapi('Frame') satisfies z.ZodType<Frame>

export const rankingShape = z
  .object({
    period: z.string(),
    scheme: z.string(),
    schemeInForce: z.boolean(),
    asOf: z.string().nullable(),
    sample: z.boolean(),
    city: z.record(z.string(), cityFigureShape),
    departments: z.array(rankedDepartmentShape).readonly(),
    unfiltered: z.array(z.string()).readonly(),
    frame: frameShape,
    rules: schemeShape,
    ...seal,
  })
  .openapi('Ranking') satisfies z.ZodType<RankingAnswer>
