import type { Placed, Section } from './arrange'

/**
 * A line of the table's body. Its key is its place: what stands there changes, and the lines stay where they are. To move
 * them would cost more than to write in them anew.
 */
export type Item =
  | { readonly kind: 'head'; readonly key: string; readonly section: Section | null }
  /** `why`: the line under it says why it has no rank. */
  | { readonly kind: 'row'; readonly key: string; readonly placed: Placed; readonly section: Section | null; readonly why: boolean }
  | { readonly kind: 'why'; readonly key: string; readonly text: string }

/**
 * The body of the table, line by line. The pinned stand on top with the ranks that they have, and in their places too:
 * taken out, they would leave holes there.
 *
 * @param headed whether a section has a line of its own at its head.
 * @param why the reason for which a department has no rank; null without one.
 */
export function tableItems(sections: readonly Section[], pinned: readonly Placed[], headed: (section: Section) => boolean, why: (placed: Placed) => string | null): Item[] {
  const lines = (key: string, section: Section | null, placed: readonly Placed[]): Item[] =>
    placed.flatMap((one, place): Item[] => {
      const id = `${key} ${place}`
      const text = one.rank === null ? why(one) : null
      const row: Item = { kind: 'row', key: id, placed: one, section, why: text !== null }
      return text === null ? [row] : [row, { kind: 'why', key: `${id} why`, text }]
    })
  return [
    ...(pinned.length > 0 ? [{ kind: 'head' as const, key: 'pins', section: null }, ...lines('pins', null, pinned)] : []),
    ...sections.flatMap((section): Item[] => [
      ...(headed(section) ? [{ kind: 'head' as const, key: section.key, section }] : []),
      ...lines(section.key, section, [...section.ranked, ...section.unranked]),
    ]),
  ]
}
