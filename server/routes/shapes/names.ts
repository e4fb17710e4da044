import { z } from '@hono/zod-openapi'
import type { Names } from '../../../metrics/names'

export const namesShape = z.object({ zh: z.string(), en: z.string() }).openapi('Names') satisfies z.ZodType<Names>

export const namesByCode = z.record(z.string(), namesShape)
