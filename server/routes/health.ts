import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { AccessEnv } from '../access/context'

const route = createRoute({
  method: 'get',
  path: '/healthz',
  summary: '存活 / Alive',
  responses: {
    200: {
      description: 'The server answers',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), product: z.literal('shuping'), version: z.string(), instance: z.string() }) } },
    },
  },
})

/**
 * Says that this is Shuping, and which start of it: the command line asks before it works through a server, for the
 * port that a server.json names may have gone to the server of another data folder.
 */
export const health = (version: string, instance: string) =>
  new OpenAPIHono<AccessEnv>().openapi(route, (c) => c.json({ status: 'ok', product: 'shuping', version, instance } as const, 200))
