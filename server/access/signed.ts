import { type Actor, isNamed, signature } from './actor'
import { nobodyNamed } from './mistakes'

/**
 * A deed with the name that it is kept under: of somebody who is signed in her own, whatever was sent; else the one that was
 * given with it.
 *
 * @throws Mistake when nobody is named.
 */
export function signed<Deed extends { readonly who?: string }>(actor: Actor, deed: Deed): Deed & { readonly who: string } {
  const who = isNamed(actor) ? signature(actor) : deed.who
  if (!who) throw nobodyNamed()
  return { ...deed, who }
}
