import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'

/** A validator for JSON answers (RFC 9110, 13): the same content is not sent twice. Streams and files are left alone. */
export const conditional = createMiddleware(async (c, next) => {
  await next()
  const kind = c.res.headers.get('Content-Type') ?? ''
  if (c.req.method !== 'GET' || c.res.status !== 200 || !kind.startsWith('application/json')) return
  const body = await c.res.text()
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = new Headers(c.res.headers)
  headers.set('ETag', etag)
  headers.set('Cache-Control', 'no-cache')
  const known = (c.req.header('If-None-Match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag.slice(2))
  c.res = undefined
  c.res = known ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers })
})
