import { z } from '@hono/zod-openapi'
import { importResultShape } from './batch'
import { problemShape } from './problem'

/** One line of an import's answer: how far it is, and at last its result or its refusal. */
export const importEventShape = z.union([
  z.object({ fraction: z.number(), step: z.string() }),
  z.object({ result: importResultShape }),
  z.object({ problem: problemShape }),
])

export type ImportEvent = z.infer<typeof importEventShape>
