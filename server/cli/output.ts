import { once } from 'node:events'

/** A reader that closes the pipe early (`| head`) has what it wants: no error. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
}

/** Writes a result, and waits while the reader is behind. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Tells the person something beside the result. */
export const tell = (text: string): boolean => process.stderr.write(`${text}\n`)

/** The same while a line of progress may stand there. */
export const aside = (text: string): boolean => tell(process.stderr.isTTY ? `\r\u001B[2K${text}` : text)
