import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'

const route = createRoute({
  method: 'get',
  path: '/healthz',
  summary: '存活 / Alive',
  responses: {
    200: {
      description: 'The server answers',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), product: z.literal('shuping'), version: z.string() }) } },
    },
  },
})

/** Says that this is Shuping: the command line asks it before it works through a server. */
export const health = (version: string) =>
  new OpenAPIHono().openapi(route, (c) => c.json({ status: 'ok', product: 'shuping', version } as const, 200))
