import { z } from '@hono/zod-openapi'
import type { Counts } from '../../../metrics/indicators'

const whole = z.int().min(0)

export const countsShape = z
  .object({ met: whole, missed: whole, pending: whole, exempt: whole, unknown: whole })
  .openapi('Counts') satisfies z.ZodType<Counts>
