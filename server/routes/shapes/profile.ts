import { z } from '@hono/zod-openapi'
import type { ProfileInfo } from '../../intake'
import { namesShape } from './names'

export const profileInfoShape = z
  .object({
    name: z.string(),
    names: namesShape,
    source: z.string(),
    notes: z.array(namesShape).readonly(),
    records: z.array(z.string()).readonly(),
    files: z.array(z.string()).readonly(),
    own: z.object({ who: z.string(), at: z.string(), why: z.string(), sources: z.array(z.string()).readonly(), batches: z.int() }).nullable(),
  })
  .openapi('Profile') satisfies z.ZodType<ProfileInfo>
