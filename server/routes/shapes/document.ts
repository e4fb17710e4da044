import { z } from '@hono/zod-openapi'
import type { DocumentRun } from '../../office/document-runs'
import { namesShape } from './names'

export const documentRunShape = z
  .object({
    number: z.int(),
    kind: z.string(),
    request: z.record(z.string(), z.unknown()),
    period: z.string().nullable(),
    asOf: z.string().nullable(),
    revision: z.int().nullable(),
    who: z.string(),
    startedAt: z.string(),
    milliseconds: z.int(),
    outcome: z.enum(['made', 'failed']),
    file: z.string().nullable(),
    bytes: z.int(),
    sha256: z.string().nullable(),
    reason: namesShape.nullable(),
    repaired: z.boolean(),
  })
  .openapi('DocumentRun') satisfies z.ZodType<DocumentRun>
