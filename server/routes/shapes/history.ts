import { z } from '@hono/zod-openapi'
import type { DepartmentHistory, DepartmentPoint, HistoryPeriod, HistoryPoint } from '../../office/history'
import { countsShape } from './counts'
import { groupShape } from './group'
import { stateShape } from './ranking'
import { fractionShape } from './scheme'

const share = z.number().min(0).max(1).nullable()

export const historyPointShape = countsShape
  .extend({ state: stateShape, rate: share, progress: share, target: fractionShape.nullable(), reached: z.boolean().nullable() })
  .openapi('HistoryPoint') satisfies z.ZodType<HistoryPoint>

const departmentPointShape = historyPointShape.extend({ score: z.number().nullable(), rank: z.int().nullable() }).openapi('DepartmentPoint') satisfies z.ZodType<DepartmentPoint>

const departmentHistoryShape = z
  .object({ rank: z.int().nullable(), score: z.number().nullable(), indicators: z.record(z.string(), departmentPointShape) })
  .openapi('DepartmentHistory') satisfies z.ZodType<DepartmentHistory>

const points = z.record(z.string(), historyPointShape)

export const historyPeriodShape = z
  .object({
    period: z.string(),
    known: z.boolean(),
    asOf: z.string().nullable(),
    scheme: z.string().nullable(),
    schemeInForce: z.boolean(),
    city: points,
    groups: z.partialRecord(groupShape, points),
    departments: z.record(z.string(), departmentHistoryShape),
  })
  .openapi('HistoryPeriod') satisfies z.ZodType<HistoryPeriod>
