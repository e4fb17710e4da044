let deflate: typeof import('./deflate') | null = null

/** Loads what packing needs; the first screen does not wait for it, unless its address is packed. */
export async function loadPacking(): Promise<void> {
  deflate ??= await import('./deflate')
}

// The router reads the address as soon as it is made.
if (typeof location !== 'undefined' && new URLSearchParams(location.search).has('z')) await loadPacking()

/** Longer queries are compressed: mail programs and chat windows break long addresses. */
const longest = 1500

/** What an unpacked query may hold at most, so that a crafted address cannot fill the memory. */
const most = 64_000

/** A query as it stands in the address: a long one, once packing is loaded, as `z=`, deflated (RFC 1951) in base64url (RFC 4648). */
export function packQuery(query: string): string {
  if (query.length <= longest || !deflate) return query
  const bytes = deflate.deflateSync(deflate.strToU8(query), { level: 9 })
  return `z=${btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** The parameters of a query that may be packed; a packed one that cannot be read is empty, never an error. */
export function unpackQuery(parameters: URLSearchParams): URLSearchParams {
  const packed = parameters.get('z')
  if (packed === null) return parameters
  if (!deflate) throw new Error('a packed address is read before packing is loaded')
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const query = deflate.inflateSync(bytes, { out: new Uint8Array(most) })
    return new URLSearchParams(query.length < most ? deflate.strFromU8(query) : '')
  } catch {
    return new URLSearchParams()
  }
}
