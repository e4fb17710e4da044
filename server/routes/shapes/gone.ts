import { z } from '@hono/zod-openapi'
import type { Gone, GonePage } from '../../office/gone'

const goneShape = z
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

export const gonePageShape = z
  .object({
    gone: z.array(goneShape).readonly(),
    total: z.int(),
    sources: z.array(z.object({ source: z.string(), count: z.int(), since: z.string() })).readonly(),
  })
  .openapi('GonePage') satisfies z.ZodType<GonePage>
