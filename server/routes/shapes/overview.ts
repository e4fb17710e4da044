import { z } from '@hono/zod-openapi'
import type { Overview, PeriodInfo } from '../../office/office'

export const periodShape = z.object({ id: z.string(), asOf: z.string().nullable() }).openapi('Period') satisfies z.ZodType<PeriodInfo>

export const overviewShape = z
  .object({
    sample: z.boolean(),
    version: z.string(),
    empty: z.boolean(),
    dataVersion: z.string(),
    periods: z.array(periodShape).readonly(),
    defaultPeriod: z.string().nullable(),
    failedPulls: z.array(z.object({ source: z.string(), at: z.string(), message: z.string() })).readonly(),
  })
  .openapi('Overview') satisfies z.ZodType<Overview>
