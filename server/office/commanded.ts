import { type Actor, isNamed, signature } from '../access/actor'
import { signed } from '../access/signed'
import { actingAs } from '../audit/acting'
import type { Office } from './office'

const isDeed = (given: unknown): given is { readonly who?: string } => typeof given === 'object' && given !== null && 'who' in given

/** The office for a command that holds the data folder itself: its deeds are signed as they are through a server. */
export const commanded = (office: Office, actor: Actor): Office =>
  new Proxy(office, {
    get(held, part) {
      const work: unknown = Reflect.get(held, part)
      if (typeof work !== 'function') return work
      const acting = { who: isNamed(actor) ? signature(actor) : null, otherwise: signature(actor), from: actor.from }
      return (...given: readonly unknown[]): unknown => actingAs(acting, () => Reflect.apply(work, held, given.map((one) => (isDeed(one) ? signed(actor, one) : one))) as unknown)
    },
  })
