import { hc } from 'hono/client'
import type { AppType } from '../../server/routes'
import { ask } from './presence'

/** The server this page came from, typed from its own routes. */
export const client = hc<AppType>('/', { fetch: ask })
