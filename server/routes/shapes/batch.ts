import { z } from '@hono/zod-openapi'
import type { Batch, Change, ImportResult, Reject } from '../../office/batch'
import { namesShape } from './names'

export const changeShape = z.object({ who: z.string(), at: z.string(), why: z.string().nullable() }).openapi('Change') satisfies z.ZodType<Change>

export const batchShape = z
  .object({
    id: z.int(),
    source: z.string(),
    profile: z.string(),
    files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), encoding: z.string(), decided: namesShape })).readonly(),
    observedOn: z.string(),
    importedAt: z.string(),
    who: z.string(),
    why: z.string().nullable(),
    withdrawn: changeShape.nullable(),
    status: z.enum(['loaded', 'held', 'withdrawn']),
    held: namesShape.nullable(),
    sample: z.boolean(),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    duplicate: z.int(),
    mended: z.int(),
    corrects: z.int().nullable(),
    records: z.record(z.string(), z.int()),
    milliseconds: z.number(),
    notes: z.array(namesShape).readonly(),
  })
  .openapi('Batch') satisfies z.ZodType<Batch>

export const rejectShape = z
  .object({
    batch: z.int(),
    file: z.string(),
    line: z.int(),
    column: namesShape,
    value: z.string(),
    reason: namesShape,
    remedy: namesShape,
    original: z.string(),
    mended: z.object({ batch: z.int(), who: z.string(), at: z.string() }).nullable(),
  })
  .openapi('Reject') satisfies z.ZodType<Reject>

export const importResultShape = z
  .object({
    batch: batchShape,
    repeated: z.boolean(),
    removedSample: z.boolean(),
    rejects: z.array(rejectShape).readonly(),
  })
  .openapi('ImportResult') satisfies z.ZodType<ImportResult>
