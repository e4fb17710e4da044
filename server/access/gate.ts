import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Mistake } from '../office/mistake'
import { noSuchPath } from '../office/mistakes'
import type { HoldingOffice } from '../office/office'
import { type Action, actions, permits } from './actions'
import type { Actor } from './actor'
import type { AccessEnv } from './context'
import { notPermitted, notSignedIn, passwordDue, undeclared } from './mistakes'

interface Declared {
  readonly method: string
  /** As OpenAPI writes it: `/api/periods/{period}`. */
  readonly path: string
  /** Null where the route does not say. */
  readonly action: Action | null
}

const isAction = (value: unknown): value is Action => typeof value === 'string' && value in actions

/** Every route of an API with the action that it declares. */
export const declaredRoutes = (definitions: OpenAPIRegistry['definitions']): Declared[] =>
  definitions.flatMap((one) => {
    if (one.type !== 'route') return []
    const { method, path, 'x-action': action } = one.route as typeof one.route & { readonly 'x-action'?: unknown }
    return [{ method, path, action: isAction(action) ? action : null }]
  })

const refusalOf = ({ via, roles }: Actor, action: Action): Mistake => {
  if (via === 'nobody') return notSignedIn()
  return via === 'session' && roles.includes('visitor') ? passwordDue() : notPermitted(action)
}

/**
 * Lets through who may do what a route declares, and nobody else: the one place where it is enforced. What follows finds the
 * actor, and the office as she may see it.
 *
 * @param identify who asks.
 * @param within the office within the scope of an actor.
 */
export function gate(routes: readonly Declared[], identify: (c: Context<AccessEnv>) => Promise<Actor>, within: (actor: Actor) => HoldingOffice): MiddlewareHandler<AccessEnv> {
  const router = new TrieRouter<Action | null>()
  for (const { method, path, action } of routes) router.add(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), action)
  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const [[found] = []] = router.match(method, c.req.path)
    if (found === undefined) throw noSuchPath(c.req.path)
    const [action] = found
    const actor = await identify(c)
    // Who is refused is on record by name too.
    c.set('actor', actor)
    if (action === null) throw undeclared(c.req.path)
    if (!permits(actor.roles, action)) throw refusalOf(actor, action)
    c.set('office', within(actor))
    return next()
  }
}
