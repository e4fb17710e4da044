import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { dimensions } from '../../metrics/dimensions'
import { indicators as registry } from '../../metrics/indicators'
import { schemes } from '../../metrics/schemes'
import { indicatorAnswer, indicatorDefinition } from '../office/indicator-answer'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { indicatorShape } from './shapes/indicator'
import { namesByCode, namesShape } from './shapes/names'
import { invalid, missing } from './shapes/problem'
import { cityFigureShape } from './shapes/ranking'
import { dutyShape, schemeShape, targetShape } from './shapes/scheme'

const all = createRoute({
  method: 'get',
  path: '/api/indicators',
  ...does('about'),
  summary: '指标、方案与维度 / Indicators, schemes and dimensions',
  responses: {
    200: {
      description: 'Definitions',
      content: {
        'application/json': {
          schema: z.object({
            indicators: z.array(indicatorShape).readonly(),
            schemes: z.array(schemeShape).readonly(),
            dimensions: z.array(z.object({ id: z.string(), names: namesShape, values: namesByCode.optional() })).readonly(),
          }),
        },
      },
    },
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/indicators/{id}',
  ...does('figures'),
  summary: '一项指标：定义、SQL、方案口径、全市数值 / One indicator: definition, SQL, scheme, city figure',
  request: { params: z.object({ id: z.string().max(100) }), query: evaluationQuery.partial({ period: true }) },
  responses: {
    200: {
      description: 'Indicator',
      content: {
        'application/json': {
          schema: z
            .object({
              indicator: indicatorShape,
              plan: z.string(),
              clauses: z.array(z.object({ ref: z.string(), text: z.string() })).readonly(),
              sql: z.string(),
              revision: z.number().int().nullable().openapi({ description: '定义和 SQL 为该版冻结时所保存；null 为程序现有 / Definition and SQL were kept with this revision; null: those of the program' }),
              scheme: schemeShape,
              target: targetShape.nullable(),
              weight: z.number().nullable(),
              duty: dutyShape.nullable(),
              city: cityFigureShape.nullable(),
            })
            .openapi('IndicatorAnswer'),
        },
      },
    },
    400: invalid, 404: missing,
  },
})

export const indicators = () =>
  resource()
    .openapi(all, (c) =>
      c.json(
        {
          indicators: [...registry.values()].map(indicatorDefinition),
          schemes,
          dimensions: dimensions.map(({ id, names, values }) => ({ id, names, values })),
        },
        200,
      ),
    )
    .openapi(one, async (c) => {
      const { period, ...rest } = c.req.valid('query')
      return c.json(await indicatorAnswer(c.var.office, c.req.valid('param').id, period === undefined ? undefined : { period, ...rest }), 200)
    })
