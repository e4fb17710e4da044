import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import type { SourceHealth } from '../office/source-health'
import { resource } from './resource'
import { namesShape } from './shapes/names'

const sourceHealthShape = z
  .object({
    held: z.array(z.object({ batch: z.int(), source: z.string(), observedOn: z.string(), why: namesShape })).readonly(),
    records: z.array(z.object({ type: z.string(), sources: z.int(), knownUntil: z.string().nullable() })).readonly(),
  })
  .openapi('SourceHealth') satisfies z.ZodType<SourceHealth>

const route = createRoute({
  method: 'get',
  path: '/api/source-health',
  ...does('records'),
  summary: '暂缓的批次，各类记录的观测日 / Held batches, and how old each kind of record is',
  responses: { 200: { description: 'Health of sources', content: { 'application/json': { schema: sourceHealthShape } } } },
})

export const sourceHealth = () => resource().openapi(route, async (c) => c.json(await c.var.office.sourceHealth(), 200))
