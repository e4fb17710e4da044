import { z } from '@hono/zod-openapi'
import type { UnderWay } from '../../office/work'
import { namesShape } from './names'

export const underWayShape = z.object({ says: namesShape, period: z.string().nullable(), batch: z.int().nullable(), awaited: z.boolean() }).openapi('UnderWay') satisfies z.ZodType<UnderWay>
