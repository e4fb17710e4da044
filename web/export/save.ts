/** Hands a file to the reader, as a download. */
export function save(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; released at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Its parts joined to the name of a file, without what a file system refuses. */
export const fileName = (...parts: readonly string[]): string => parts.join('_').replaceAll(/[\\/:*?"<>|\s]+/g, '-')
