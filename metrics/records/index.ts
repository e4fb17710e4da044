import type { RecordType } from './record-type'

export type { Column, ColumnType, RecordType } from './record-type'
export * from './tables'
export { contentWords } from './column-words'

const files = import.meta.glob<{ default?: RecordType }>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./record-type.ts', '!./tables.ts', '!./column-words.ts'], { eager: true })

/** Every record type, by id. A new file in this folder is a new record type; nothing else has to know. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(
  Object.values(files)
    .flatMap((file) => (file.default ? [file.default] : []))
    .map((type) => [type.id, type]),
)
