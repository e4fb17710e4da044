import type { MessageChoice } from './choice'
import type { Happening, Side } from './happening'
import { type MessageKind, messageKinds, type MessageWay, messageWays } from './kind'
import { type RungId, rungIds } from './ladder'

/** Somebody who can be told. */
export interface Listener {
  readonly id: string
  readonly sides: readonly Side[]
  /** Departments that she speaks for: her own and its forerunners. */
  readonly departments: readonly string[]
  /** Instant in Shanghai since when she is here: what happened before is no news to her. */
  readonly since: string
  readonly choice: MessageChoice
}

export interface MessageLine {
  readonly words: Happening['words']
  readonly link: string
}

/** Lines of one kind, and of one rung where the kind has a ladder. */
export interface MessageGroup {
  readonly kind: MessageKind
  readonly rung: RungId | null
  readonly lines: readonly MessageLine[]
}

/** All that is news to somebody now, as one message by one way. */
export interface DueMessage {
  readonly to: string
  readonly way: MessageWay
  readonly groups: readonly MessageGroup[]
}

export interface DueMessages {
  readonly messages: readonly DueMessage[]
  /** What is told by that, or passed over as she has chosen: it is not news again. */
  readonly told: readonly { readonly to: string; readonly key: string }[]
}

/** Whether something concers somebody: as a contact by her department, else by her side. */
const concerns = ({ to, department }: Happening, { sides, departments }: Listener): boolean =>
  sides.some((side) => to.includes(side) && (side !== 'department' || department === null || departments.includes(department)))

/** A line each, but one for those of a bundle. */
function linesOf(news: readonly Happening[]): MessageLine[] {
  const bundles = new Map<string, Happening[]>()
  for (const one of news) {
    const id = one.bundle?.id ?? one.key
    bundles.set(id, [...(bundles.get(id) ?? []), one])
  }
  return [...bundles.values()].map(([one, ...others]) => {
    const { words, bundle, link } = one!
    return { words: bundle && others.length > 0 ? bundle.words(others.reduce((sum, other) => sum + (other.bundle?.count ?? 0), bundle.count)) : words, link }
  })
}

/** The most urgent first, then by kind. */
function grouped(news: readonly Happening[]): MessageGroup[] {
  const order = [...rungIds.toReversed(), null]
  return (Object.keys(messageKinds) as MessageKind[]).flatMap((kind) =>
    order.flatMap((rung) => {
      const lines = linesOf(news.filter((one) => one.kind === kind && one.rung === rung))
      return lines.length > 0 ? [{ kind, rung, lines }] : []
    }),
  )
}

/**
 * What is due to be told: to each whom it concerns, once, all together.
 *
 * @param told whether somebody was told of a happening by its key.
 */
export function dueMessages(happenings: readonly Happening[], listeners: readonly Listener[], told: (to: string, key: string) => boolean): DueMessages {
  const news = listeners.map((listener) => ({
    listener,
    fresh: happenings.filter((one) => concerns(one, listener) && (one.at === null || one.at >= listener.since) && ![one.key, ...one.after].some((key) => told(listener.id, key))),
  }))
  return {
    told: news.flatMap(({ listener, fresh }) => fresh.map(({ key }) => ({ to: listener.id, key }))),
    messages: news.flatMap(({ listener: { id, choice }, fresh }) =>
      (Object.keys(messageWays) as MessageWay[]).flatMap((way) => {
        const groups = way === 'product' || choice[way] !== null ? grouped(fresh.filter(({ kind }) => choice.ways[kind].includes(way))) : []
        return groups.length > 0 ? [{ to: id, way, groups }] : []
      }),
    ),
  }
}
