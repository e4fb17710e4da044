import { isUtf8 } from 'node:buffer'
import { unfinishedTail } from './utf8'

/** What the bytes of a file say about its encoding. */
export interface Evidence {
  bytes: number
  /** The first bytes, at most 4,096. */
  head: Buffer
  /** Zero bytes at even and at odd offsets: the mark of UTF-16, or of a file that is no text. */
  zeros: { even: number; odd: number }
  validUtf8: boolean
  /** Characters beyond ASCII that are sound UTF-8, and places that are not, up to the end of the first unsound chunk. */
  sound: number
  unsound: number
}

const replacement = /\uFFFD/g
const beyondAscii = /[\u0080-\uFFFC]/g

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Gathers evidence over chunks; a character may lie across two of them. */
export function gatherEvidence(): { add(chunk: Buffer): void; result(): Evidence } {
  const evidence: Evidence = { bytes: 0, head: Buffer.alloc(0), zeros: { even: 0, odd: 0 }, validUtf8: true, sound: 0, unsound: 0 }
  let carry = Buffer.alloc(0)
  const checkUtf8 = (bytes: Buffer): void => {
    if (isUtf8(bytes)) {
      // One sound chunk with text beyond ASCII is evidence enough; there is no need to count it all.
      if (evidence.sound === 0) evidence.sound = count(bytes.subarray(0, 65_536).toString('utf8'), beyondAscii)
      return
    }
    evidence.validUtf8 = false
    const text = bytes.toString('utf8')
    evidence.unsound = count(text, replacement)
    evidence.sound += count(text, beyondAscii)
  }
  return {
    add(chunk) {
      if (evidence.head.length < 4096) evidence.head = Buffer.concat([evidence.head, chunk.subarray(0, 4096 - evidence.head.length)])
      for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) evidence.zeros[(evidence.bytes + at) % 2 === 0 ? 'even' : 'odd']++
      evidence.bytes += chunk.length
      if (!evidence.validUtf8) return
      const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
      const tail = unfinishedTail(bytes)
      checkUtf8(bytes.subarray(0, bytes.length - tail))
      carry = Buffer.from(bytes.subarray(bytes.length - tail))
    },
    result() {
      if (evidence.validUtf8 && carry.length > 0) {
        evidence.validUtf8 = false
        evidence.unsound++
      }
      return evidence
    },
  }
}
