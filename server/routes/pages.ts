import { createReadStream, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context, MiddlewareHandler } from 'hono'
import { acceptsEncoding } from './accepts-encoding'
import { builtFiles, type BuiltFile } from './built-files'
import { refuseUnknown } from './refusal'

/** Names of hashed files never change their content. */
const isHashed = (path: string): boolean => path.startsWith('/assets/')

function send(c: Context, path: string, file: BuiltFile): Response {
  const accepted = c.req.header('Accept-Encoding')
  const form = file.forms.find(({ encoding }) => encoding === null || acceptsEncoding(accepted, encoding))
  if (!form) return refuseUnknown(c)
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: form.etag,
    Vary: 'Accept-Encoding',
  })
  if (c.req.header('If-None-Match') === form.etag) return c.newResponse(null, 304, Object.fromEntries(headers))
  headers.set('Content-Length', String(form.bytes))
  if (form.encoding) headers.set('Content-Encoding', form.encoding)
  const body = c.req.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(form.path)) as ReadableStream)
  return c.newResponse(body, 200, Object.fromEntries(headers))
}

/**
 * Serves the built pages: files as they are, in the smallest form that the browser accepts, and for the address of a
 * page the entry document, which carries the nonce of this answer. Anything else is a real 404.
 *
 * @param folder output of the web build; read once.
 */
export function pages(folder: string): MiddlewareHandler {
  const files = builtFiles(folder)
  const entry = files.get('/index.html')
  const html = entry?.forms.find(({ encoding }) => encoding === null)
  const text = html ? readFileSync(html.path, 'utf8') : null
  return async (c) => {
    const path = c.req.path
    const file = files.get(path)
    if (file && path !== '/index.html') return send(c, path, file)
    const asksForPage = (c.req.header('Accept') ?? '').includes('text/html')
    if (text === null || isHashed(path) || !(asksForPage || path === '/')) return refuseUnknown(c)
    const nonce: unknown = c.get('secureHeadersNonce')
    const marked = typeof nonce === 'string' ? text.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`) : text
    return c.html(marked, 200, { 'Cache-Control': 'no-cache' })
  }
}
