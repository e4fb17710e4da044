import { z } from '@hono/zod-openapi'
import type { Gone } from '../../office/gone'

export const goneShape = z
  .object({
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    since: z.string(),
    lastSeen: z.string(),
    batch: z.int(),
    line: z.int(),
    elsewhere: z.boolean(),
  })
  .openapi('Gone') satisfies z.ZodType<Gone>
