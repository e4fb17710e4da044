import { type Actor, isNamed, signature } from './actor'
import { namedBySystem, nobodyNamed } from './mistakes'

/**
 * A deed with the name that it is kept under: of somebody who is known her own, whatever was sent; else the one that was given
 * with it.
 *
 * @throws Mistake when nobody is named, or a command names another than who runs it, where people sign in.
 */
export function signed<Deed extends { readonly who?: string }>(actor: Actor, deed: Deed): Deed & { readonly who: string } {
  if (actor.via === 'command' && deed.who !== undefined && deed.who !== actor.id) throw namedBySystem(actor.id)
  const who = isNamed(actor) ? signature(actor) : deed.who
  if (!who) throw nobodyNamed()
  return { ...deed, who }
}
