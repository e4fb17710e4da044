import { z } from '@hono/zod-openapi'
import { type PeriodState, periodStates } from '../../../metrics/time/period-state'
import type { Seal } from '../../evaluation/seal'

export const periodStateShape = z.enum(Object.keys(periodStates) as [PeriodState, ...PeriodState[]])

/** Keys of every answer that gives figures. */
export const seal = {
  state: periodStateShape.openapi({ description: '期间状态 / State of the period' }),
  revision: z.int().min(0).nullable().openapi({ description: '所保存数值的版本；null 为按现有记录计算 / Number of the kept figures; null when computed from the present records' }),
  hash: z.string().nullable().openapi({ description: '所保存内容的 SHA-256 / SHA-256 of what was kept' }),
}

export const sealShape = z.object(seal) satisfies z.ZodType<Seal>
