import { byteChunks } from './byte-chunks'
import { gunzipped, isGzip } from './gunzipped'

/** How a file is packed around its content. */
export type Packing = 'gzip'

/** Packing by the first bytes of a file; what it is called does not matter. */
export async function packingOf(path: string): Promise<Packing | null> {
  for await (const chunk of byteChunks(path)) return isGzip(chunk) ? 'gzip' : null
  return null
}

/** The content of a file chunk by chunk, whether packed or not. A chunk may be overwritten by the next one. */
export const contentChunks = ({ path, name, packing }: { readonly path: string; readonly name: string; readonly packing: Packing | null }): AsyncIterable<Buffer> =>
  packing === 'gzip' ? gunzipped(byteChunks(path), name) : byteChunks(path)
