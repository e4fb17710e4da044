import type { Dimension } from './dimension'

export type { Dimension } from './dimension'

const files = import.meta.glob<{ default: Dimension }>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./dimension.ts'], { eager: true })

/** Every dimension, in the order of their ids. A new file in this folder is a new dimension. */
export const dimensions: readonly Dimension[] = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
