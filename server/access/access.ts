import type { Settings } from '../settings/settings'
import type { Warehouse } from '../warehouse'
import { Accounts } from './accounts'
import { type Instant, steadyClock } from './clock'
import type { Provider } from './provider/provider'
import { Pace } from './pace'
import { Rate } from './rate'
import { Sessions } from './sessions'
import { SetupCode } from './setup-code'
import { Tokens } from './tokens'

/** All that decides who somebody is. */
export interface Access {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly tokens: Tokens
  /** Failures by address: one address does not get to try many accounts. */
  readonly failureRate: Rate
  readonly pace: Pace
  readonly setup: SetupCode
  /** By whom else people are known; null where they sign in here alone. */
  readonly provider: Provider | null
  /** Never goes back. */
  readonly now: () => Instant
}

/** Opens what a data folder knows of people. */
export async function openAccess(warehouse: Warehouse, clock: (latest: Instant) => () => Instant = steadyClock, { address, signIn }: Settings = {}): Promise<Access> {
  const [latest] = await warehouse.query<{ at: number | null }>('SELECT MAX(seen_at) AS at FROM (SELECT seen_at FROM session UNION ALL SELECT used_at FROM machine_token)')
  const now = clock(latest?.at ?? 0)
  return {
    accounts: await Accounts.open(warehouse),
    sessions: await Sessions.open(warehouse, now),
    tokens: await Tokens.open(warehouse, now),
    failureRate: new Rate(60, 10 * 60_000),
    pace: new Pace(),
    setup: new SetupCode(),
    provider: signIn && address !== undefined ? new (await import('./provider/provider')).Provider(signIn, address, now) : null,
    now,
  }
}
