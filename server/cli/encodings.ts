import { basename } from 'node:path'

/** One encoding for every file, by the names of the files; none where none is named. */
export const encodingsOf = (files: readonly string[], encoding: string | undefined): Readonly<Record<string, string>> | undefined =>
  encoding === undefined ? undefined : Object.fromEntries(files.map((file) => [basename(file), encoding]))
