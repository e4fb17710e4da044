import type { Indicator } from './indicator'

export type { Clause, Indicator } from './indicator'
export * from './verdict'

const files = import.meta.glob<{ default?: Indicator }>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./indicator.ts', '!./verdict.ts', '!./verdict-sql.ts'], { eager: true })

/** Every indicator, by id. A new file in this folder is a new indicator; nothing else has to know. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(
  Object.values(files)
    .flatMap((file) => (file.default ? [file.default] : []))
    .map((one) => [one.id, one]),
)
