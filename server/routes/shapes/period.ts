import { z } from '@hono/zod-openapi'
import type { FigureChange, ShownFigure } from '../../../metrics/scoring/figure-change'
import type { PeriodTransition } from '../../evaluation/frozen/register'
import type { Difference, Verification } from '../../evaluation/frozen/verify'
import type { PeriodDetail, PeriodInfo, Proposal, RevisionInfo } from '../../office/period'
import { countsShape } from './counts'
import { namesShape } from './names'
import { fractionShape } from './scheme'
import { periodStateShape, seal } from './seal'
import { stateShape, unrankedShape } from './ranking'

const period = { id: z.string(), asOf: z.string().nullable(), ...seal }

export const periodShape = z.object(period).openapi('Period') satisfies z.ZodType<PeriodInfo>

const measures = { rate: z.number().nullable(), target: fractionShape.nullable(), score: z.number().nullable(), rank: z.int().nullable() }

const shown = z.union([
  z.object({ state: stateShape, counts: countsShape, ...measures }),
  z.object({ state: unrankedShape.nullable(), counts: z.null(), ...measures }),
]) satisfies z.ZodType<ShownFigure>

export const figureChangeShape = z
  .object({ department: z.string().nullable(), name: z.string().nullable(), indicator: z.string().nullable(), before: shown.nullable(), after: shown.nullable() })
  .openapi('FigureChange') satisfies z.ZodType<FigureChange>

const deed = z.enum(['freeze', 'revise', 'issue', 'move'])

const transitionShape = z.object({
  from: periodStateShape,
  to: periodStateShape,
  deed,
  revision: z.int().nullable(),
  who: z.string(),
  at: z.string(),
  why: z.string(),
}) satisfies z.ZodType<PeriodTransition>

const revisionShape = z.object({
  revision: z.int(),
  hash: z.string(),
  scheme: z.string(),
  asOf: z.string(),
  effectiveAsOf: z.string().nullable(),
  sample: z.boolean(),
  unfinished: z.boolean(),
  version: z.string(),
  changes: z.int(),
  who: z.string(),
  at: z.string(),
  why: z.string(),
}) satisfies z.ZodType<RevisionInfo>

const proposalShape = z.object({
  period: z.string(),
  revision: z.int(),
  changes: z.array(figureChangeShape).readonly(),
  batches: z.object({ added: z.array(z.int()).readonly(), gone: z.array(z.int()).readonly() }),
  rules: z.array(z.string()).readonly(),
  schemeChanged: z.boolean(),
  trouble: namesShape.nullable(),
}) satisfies z.ZodType<Proposal>

export const periodDetailShape = z
  .object({
    ...period,
    over: z.boolean(),
    next: z.array(z.object({ to: periodStateShape, deed })).readonly(),
    transitions: z.array(transitionShape).readonly(),
    revisions: z.array(revisionShape).readonly(),
    proposal: proposalShape.nullable(),
  })
  .openapi('PeriodDetail') satisfies z.ZodType<PeriodDetail>

const differenceShape = z.object({
  file: z.string(),
  line: z.int().nullable(),
  kind: z.enum(['bytes', 'unreadable', 'hash', 'figures']),
  kept: z.string().nullable(),
  made: z.string().nullable(),
}) satisfies z.ZodType<Difference>

export const verificationShape = z
  .object({
    period: z.string(),
    revision: z.int(),
    hash: z.string(),
    frozenBy: z.string(),
    verifiedBy: z.string(),
    lines: z.int(),
    differences: z.array(differenceShape).readonly(),
  })
  .openapi('Verification') satisfies z.ZodType<Verification>
