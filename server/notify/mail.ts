import type { Transporter } from 'nodemailer'
import type { MailSettings } from './settings'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

const patienceMs = 15_000

/** Whether a mail address is in a domain that mail may go to. */
export const mayMail = ({ domains }: MailSettings, address: string): boolean => domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase())

/** Sends letters by the office's mail server; the first loads what it takes. */
export function mailer({ host, port, encryption, user, password, from }: MailSettings): (letter: Letter) => Promise<void> {
  const options = {
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    auth: user === undefined ? undefined : { user, pass: password ?? '' },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Neither may be read from a text of a message.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  let transport: Transporter | null = null
  return async ({ to, subject, text }) => {
    transport ??= (await import('nodemailer')).createTransport(options)
    await transport.sendMail({ from, to, subject, text })
  }
}
