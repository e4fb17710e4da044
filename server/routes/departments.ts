import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { departmentAnswer } from '../office/department-answer'
import type { Lineage } from '../office/lineage'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { groupShape } from './shapes/group'
import { invalid, missing } from './shapes/problem'
import { cityFigureShape, rankedDepartmentShape } from './shapes/ranking'
import { seal } from './shapes/seal'

const peerShape = z
  .object({
    code: z.string(),
    name: z.string(),
    rank: z.int().nullable(),
    score: z.number().nullable(),
    /** Rate, or progress where the deadline lies ahead, by indicator. */
    rates: z.record(z.string(), z.number().nullable()),
  })
  .openapi('Peer')

const text = z.string().nullable()
const known = { code: z.string(), name: z.string() }

const lineageShape = z
  .object({
    names: z.array(z.object({ name: z.string(), from: text, to: text })).readonly(),
    aliases: z.array(z.string()).readonly(),
    since: text,
    until: text,
    predecessors: z.array(z.object({ ...known, until: text })).readonly(),
    successors: z.array(z.object(known)).readonly(),
  })
  .openapi('Lineage') satisfies z.ZodType<Lineage>

const route = createRoute({
  method: 'get',
  path: '/api/departments/{code}',
  ...does('figures'),
  summary: '一个部门：各项指标、同组部门、上期 / One department: its indicators, its peers, the period before',
  request: { params: z.object({ code: z.string().max(100) }), query: evaluationQuery },
  responses: {
    200: {
      description: 'Department',
      content: {
        'application/json': {
          schema: z
            .object({
              period: z.string(),
              scheme: z.string(),
              schemeInForce: z.boolean(),
              ...seal,
              asOf: z.string().nullable(),
              sample: z.boolean(),
              group: groupShape,
              department: rankedDepartmentShape,
              city: z.record(z.string(), cityFigureShape),
              peers: z.array(peerShape).readonly(),
              previous: z
                .object({ period: z.string(), asOf: z.string().nullable(), department: rankedDepartmentShape })
                .nullable(),
              lineage: lineageShape,
            })
            .openapi('DepartmentAnswer'),
        },
      },
    },
    400: invalid, 404: missing,
  },
})

export const departments = () =>
  resource().openapi(route, async (c) => c.json(await departmentAnswer(c.var.office, c.req.valid('param').code, c.req.valid('query')), 200))
