import type { Warehouse } from '../warehouse'
import { departmentsIn } from '../warehouse/decisions'

interface Known {
  readonly code: string
  readonly name: string
}

/** A department through its reforms: what it was called, what it came from, and who carries it on. */
export interface Lineage {
  /** The oldest first; null where a name has no known beginning or still holds. */
  readonly names: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[]
  /** Other texts that mean it in deliveries: aliases of the register, and names that the office decided. */
  readonly aliases: readonly string[]
  readonly since: string | null
  readonly until: string | null
  readonly predecessors: readonly (Known & { readonly until: string | null })[]
  readonly successors: readonly Known[]
}

interface Span {
  readonly name: string
  readonly valid_from: string
  readonly valid_to: string
  readonly since_on: string | null
  readonly until_on: string | null
}

const endOfTime = '9999-12-31'
const beginningOfTime = '0001-01-01'

/** What is known of a department's names, ends and heirs now; empty for a code that no register holds. */
export async function lineageOf(warehouse: Warehouse, code: string): Promise<Lineage> {
  const spans = await warehouse.query<Span>('SELECT name, valid_from, valid_to, since_on, until_on FROM department WHERE code = :code ORDER BY valid_from', { code })
  const texts = await warehouse.query<{ text: string }>('SELECT text FROM department_name WHERE code = :code ORDER BY text', { code })
  const [lives, named] = [await departmentsIn(warehouse), await warehouse.query<Known>(`SELECT code, name FROM department WHERE valid_to = DATE '${endOfTime}'`)]
  const nameOf = new Map(named.map((one) => [one.code, one.name]))
  const known = (other: string): Known => ({ code: other, name: nameOf.get(other) ?? other })
  const names = spans.flatMap(({ name, valid_from, valid_to }, index) =>
    spans[index - 1]?.name === name ? [] : [{ name, from: valid_from === beginningOfTime ? null : valid_from, to: endOfName(spans, index) ?? (valid_to === endOfTime ? null : valid_to) }],
  )
  const own = new Set([code, ...names.map(({ name }) => name)])
  return {
    names,
    aliases: texts.map(({ text }) => text).filter((text) => !own.has(text)),
    since: spans.at(-1)?.since_on ?? null,
    until: spans.at(-1)?.until_on ?? null,
    predecessors: lives.filter(({ successors }) => successors.includes(code)).map((one) => ({ ...known(one.code), until: one.untilOn })),
    successors: (lives.find((one) => one.code === code)?.successors ?? []).map(known),
  }
}

/** The day from which another name holds, after the span at an index. */
const endOfName = (spans: readonly Span[], index: number): string | null => spans.slice(index + 1).find(({ name }) => name !== spans[index]!.name)?.valid_from ?? null
