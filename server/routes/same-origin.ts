import { createMiddleware } from 'hono/factory'
import type { AccessEnv } from '../access/context'
import { foreignOrigin } from '../office/mistakes'

/** Refuses changes that another site's page asks for; browsers say where a request comes from, programs say nothing. */
export const sameOrigin = createMiddleware<AccessEnv>(async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const own = `${c.var.arrival.secure ? 'https' : 'http'}://${c.req.header('Host') ?? ''}`
    if ((site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && origin !== own)) throw foreignOrigin()
  }
  await next()
})
