import { clip } from './width'

export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** One line that is written over and over, on a terminal only. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  let shown = false
  return {
    show: (text) => {
      stream.write(`\r\u001B[2K${clip(text, Math.max(10, stream.columns - 1))}`)
      shown = true
    },
    clear: () => {
      if (shown) stream.write('\r\u001B[2K')
      shown = false
    },
  }
}

/** `[█████     ] 47% step` */
export function bar(fraction: number, step: string): string {
  const share = Math.min(1, Math.max(0, fraction))
  const full = Math.round(share * 20)
  return `[${'█'.repeat(full)}${' '.repeat(20 - full)}] ${Math.floor(share * 100)}% ${step}`
}
