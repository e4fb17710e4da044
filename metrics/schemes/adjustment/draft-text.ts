import type { Scheme } from '../scheme'
import type { Adjustment } from './adjustment'

/** A text in YAML's double quotes, which are JSON's. */
const quoted = (text: string): string => JSON.stringify(text)

const block = (name: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`${name}:`, ...lines.map((line) => `  ${line}`)] : [])

/**
 * The change as a draft that `shuping preview` and `POST /api/schemes/preview` read. A draft states weights and smallest
 * samples as a whole, and the targets of an indicator with all their steps.
 *
 * @param considered the scheme with the change in it (`adjusted`).
 */
export function draftText(considered: Scheme, change: Adjustment): string {
  const targets = Object.keys(change.targets).flatMap((id) => {
    const steps = considered.targets[id] ?? []
    if (steps.length === 0) return []
    return [`${id}:`, ...steps.map(({ from, value, clause, confirmed }) => `  - { from: ${quoted(from)}, value: ${quoted(`${value.num}/${value.den}`)}, clause: ${quoted(clause)}, confirmed: ${confirmed} }`)]
  })
  const least = Object.entries(considered.minimumN ?? {}).map(([id, { value, clause, confirmed }]) => `${id}: { value: ${value}, clause: ${quoted(clause)}, confirmed: ${confirmed} }`)
  return [
    '# 情景测算，非正式结果 / A scenario, nothing official',
    `from: ${quoted(considered.id)}`,
    ...(Object.keys(change.weights).length > 0 ? block('weights', Object.entries(considered.weights).map(([id, weight]) => `${id}: ${weight}`)) : []),
    ...block('targets', targets),
    ...(Object.keys(change.minimumN).length > 0 ? block('minimumN', least) : []),
    '',
  ].join('\n')
}
