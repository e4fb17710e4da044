import { z } from '@hono/zod-openapi'
import type { MachineToken, NewToken } from '../../access/token'

export const tokenShape = z
  .object({
    id: z.string(),
    profile: z.string(),
    source: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
    expiresAt: z.string(),
    lastUsed: z.string().nullable(),
    revoked: z.object({ who: z.string(), at: z.string() }).nullable(),
    good: z.boolean(),
  })
  .openapi('MachineToken') satisfies z.ZodType<MachineToken>

export const newTokenShape = z.object({ token: tokenShape, secret: z.string().openapi({ description: '只显示这一次 / Shown this once' }) }).openapi('NewToken') satisfies z.ZodType<NewToken>
