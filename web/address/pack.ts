import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** Longer queries are compressed: mail programs and chat windows break long addresses. */
const longest = 1500

/** What an unpacked query may hold at most, so that a crafted address cannot fill the memory. */
const most = 64_000

/** A query as it stands in the address: a long one as `z=`, deflated (RFC 1951) in base64url (RFC 4648). */
export function packQuery(query: string): string {
  if (query.length <= longest) return query
  const bytes = deflateSync(strToU8(query), { level: 9 })
  return `z=${btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** The parameters of a query that may be packed; a packed one that cannot be read is empty, never an error. */
export function unpackQuery(parameters: URLSearchParams): URLSearchParams {
  const packed = parameters.get('z')
  if (packed === null) return parameters
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const query = inflateSync(bytes, { out: new Uint8Array(most) })
    return new URLSearchParams(query.length < most ? strFromU8(query) : '')
  } catch {
    return new URLSearchParams()
  }
}
