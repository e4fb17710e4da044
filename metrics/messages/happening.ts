import type { Names } from '../names'
import type { MessageKind } from './kind'
import type { RungId } from './ladder'

/** As what somebody is told: a side of an evaluation. */
export type Side = 'office' | 'department' | 'leader'

/** Happenings of one thing on several days: they are told of in one line. */
export interface Bundle {
  readonly id: string
  /** Items of this one. */
  readonly count: number
  /** The line of several, as the first of them words it. @param count of all their items. */
  readonly words: (count: number) => Names
}

/** Something that came to be so, which people are told of once. */
export interface Happening {
  /** Names it for good. */
  readonly key: string
  /** Further happenings after which it is no news: higher rungs of the same item. */
  readonly after: readonly string[]
  readonly kind: MessageKind
  readonly rung: RungId | null
  readonly to: readonly Side[]
  /** Code of the department that it concerns; null for all. Of a department's contacts only its own are told. */
  readonly department: string | null
  /** One line. */
  readonly words: Names
  /** Null for what stands for itself. */
  readonly bundle: Bundle | null
  /** Path of the page that shows it. */
  readonly link: string
  /** Instant in Shanghai; null of what still stands, which is news to who comes later too. */
  readonly at: string | null
}
