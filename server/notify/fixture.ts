import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as the mail server took it. */
export interface TakenLetter {
  readonly from: string
  readonly to: readonly string[]
  /** As it was sent: headers, a blank line, the body. */
  readonly source: string
}

/** A real mail server on loopback, which keeps what it takes. */
export interface RunningMail {
  readonly port: number
  readonly letters: TakenLetter[]
  close(): Promise<void>
}

/** @param at port; a free one without it. */
export async function startMail(options: SMTPServerOptions = {}, at = 0): Promise<RunningMail> {
  const letters: TakenLetter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push({ from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  // What a client does wrong is told to the client.
  server.on('error', () => undefined)
  server.listen(at, '127.0.0.1')
  await once(server.server, 'listening')
  return { port: (server.server.address() as AddressInfo).port, letters, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** Subject and text of a letter. */
export function readLetter({ source }: TakenLetter): { readonly subject: string; readonly text: string } {
  const [head = '', body = ''] = source.split('\r\n\r\n', 2)
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  const [, written = ''] = /^Subject: (.*)$/m.exec(unfolded) ?? []
  const subject = written.replace(/=\?utf-8\?(Q|B)\?([^?]*)\?= ?/gi, (_, how: string, text: string) => (how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString())
  const [, encoding = ''] = /^Content-Transfer-Encoding: (.*)$/m.exec(unfolded) ?? []
  return { subject, text: (encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : Buffer.from(body)).toString() }
}

const quoted = (text: string): Buffer => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1')
