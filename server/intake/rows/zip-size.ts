const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
/** Stands for a size that needs more than 32 bits. */
const wide = 0xffffffff

/** Where the directory of an archive is announced: at the end, behind which only a remark of 64 KiB may stand. */
function directoryEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === endOfDirectory) return at
  return null
}

/**
 * Bytes that the entries of a ZIP archive expand to, by its directory (APPNOTE 4.3.12): looked up before anything is
 * expanded. Infinite where an entry states no bound; null for what is no sound archive.
 */
export function expandedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === null) return null
  let at = view.getUint32(end + 16, true)
  let size = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return null
    const [packed, expanded] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    size += expanded === wide || (expanded === 0 && packed > 2) ? Infinity : expanded
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
