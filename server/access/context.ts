import type { HttpBindings } from '@hono/node-server'
import type { HoldingOffice } from '../office/office'
import type { Actor } from './actor'
import type { Arrival } from './arrival'

/** What every resource finds in its context: who asks, and the office as she may see it. */
export interface AccessEnv {
  Bindings: Partial<HttpBindings>
  Variables: { arrival: Arrival; actor: Actor; office: HoldingOffice; /** Its refusal is like one that was entered a moment ago. */ entered?: true }
}
