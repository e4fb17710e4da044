import type { Figure } from './figure'
import type { Scene } from './scene'

/** What a chapter measures with. */
export interface Bench {
  /** A folder that is removed in the end. */
  readonly scratch: string
  /** Numbers of records, ascending. */
  readonly sizes: readonly number[]
  readonly runs: number
  readonly say: (text: string) => void
  /** The data folder of a size, made once. */
  readonly scene: (size: number) => Promise<Scene>
}

export type Chapter = (bench: Bench) => Promise<readonly Figure[]>

const files = import.meta.glob<Chapter>('./chapters/*.ts', { eager: true, import: 'default' })

const order = ['tallies', 'growth', 'import', 'large', 'bulletin', 'freeze', 'export', 'pages']
const nameOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '')

/** The chapters of the report by name, in their order; a new file in `chapters/` is a new one. */
export const chapters: Readonly<Record<string, Chapter>> = Object.fromEntries(
  Object.entries(files)
    .map(([path, chapter]) => [nameOf(path), chapter] as const)
    .sort(([a], [b]) => (order.indexOf(a) + order.length) % order.length - ((order.indexOf(b) + order.length) % order.length)),
)
