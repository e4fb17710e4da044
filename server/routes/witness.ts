import type { MiddlewareHandler } from 'hono'
import { isNamed, signature } from '../access/actor'
import type { AccessEnv } from '../access/context'
import { type Acting, actingAs } from '../audit/acting'
import type { HoldingOffice } from '../office/office'

/** Who may not, who is not known, who asked for another host, who asks too often. */
const refusals: ReadonlySet<number> = new Set([401, 403, 421, 429])

/** Says who asks, and from where, to all that is done for a request, and enters downloads and refusals into the audit. */
export const witness =
  (office: Pick<HoldingOffice, 'enter'>): MiddlewareHandler<AccessEnv> =>
  (c, next) => {
    // The gate finds out later who asks; a stranger stays one.
    const actor = () => c.get('actor') as AccessEnv['Variables']['actor'] | undefined
    const acting: Acting = {
      get who() {
        const known = actor()
        return known && isNamed(known) ? signature(known) : null
      },
      get otherwise() {
        const known = actor()
        return known?.id ? signature(known) : '—'
      },
      from: c.var.arrival.from,
    }
    return actingAs(acting, async () => {
      await next()
      const { pathname, search, searchParams } = new URL(c.req.url)
      const note = { about: `${c.req.method} ${pathname}${search}`.slice(0, 1000), period: searchParams.get('period')?.slice(0, 20) ?? null }
      if (c.get('entered')) return
      if (refusals.has(c.res.status)) await office.enter({ deed: 'refusal', outcome: 'refused', after: { status: c.res.status }, ...note })
      else if (c.res.ok && c.res.headers.get('Content-Disposition')?.startsWith('attachment')) await office.enter({ deed: 'download', ...note })
    })
  }
