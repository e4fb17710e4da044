import { z } from 'zod'

const count = z.int().nonnegative()
const counts = { met: count, missed: count, pending: count, exempt: count, unknown: count }
const share = z.number().min(0).max(1)

/** What `shuping evaluate --format json` promises; further keys may stand beside these. */
export const evaluationShape = z.object({
  period: z.string(),
  scheme: z.string(),
  asOf: z.iso.date().nullable(),
  city: z.record(z.string(), z.strictObject(counts)),
  departments: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      group: z.enum(['pilot', 'municipal', 'district']),
      rank: z.int().positive().nullable(),
      score: z.number().min(0).max(100).nullable(),
      indicators: z.record(
        z.string(),
        z
          .object({ ...counts, rate: share.nullable(), rank: z.int().positive().nullable(), target: share.nullable(), reached: z.boolean().nullable(), state: z.string() })
          .refine(({ met, missed, rate }) => (met + missed === 0) === (rate === null), 'rate is null when nothing was judged, and only then'),
      ),
    }),
  ),
})

export type EvaluationAnswer = z.infer<typeof evaluationShape>
