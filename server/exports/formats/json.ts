import { createReadStream } from 'node:fs'
import type { KeptRows } from '../kept-rows'

/** A table as a JSON array of rows by the ids of its columns. */
export const jsonChunks = ({ path }: KeptRows): AsyncIterable<Uint8Array> => createReadStream(path)
