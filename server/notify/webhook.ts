import { createHmac } from 'node:crypto'
import type { WebhookSettings } from './settings'

const patienceMs = 10_000

/**
 * What proves that a body is ours and of this time: HMAC-SHA-256, keyed by the secret, over the timestamp, a full stop and the
 * body, in hexadecimal digits.
 *
 * @param timestamp seconds since 1970.
 */
export const signatureOf = (secret: string, timestamp: number, body: string): string => createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')

/** Whether an address begins as one that is allowed, host and port whole, and its path whole or up to a slash. */
export function mayCall({ allow }: Pick<WebhookSettings, 'allow'>, address: string): boolean {
  if (!URL.canParse(address)) return false
  const asked = new URL(address)
  if (asked.username !== '' || asked.password !== '') return false
  return allow.some((one) => {
    const { origin, pathname } = new URL(one)
    const folder = pathname.endsWith('/') ? pathname : `${pathname}/`
    return asked.origin === origin && (asked.pathname === pathname || asked.pathname.startsWith(folder))
  })
}

/** Sends a body to an address that is allowed, and follows it nowhere. @throws Error by what was wrong, without the body. */
export async function callWebhook({ secret, allow }: WebhookSettings, address: string, content: object, now = Date.now()): Promise<void> {
  if (!mayCall({ allow }, address)) throw new Error('not allowed')
  const [body, timestamp] = [JSON.stringify(content), Math.floor(now / 1000)]
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
    headers: { 'Content-Type': 'application/json', 'X-Shuping-Timestamp': String(timestamp), 'X-Shuping-Signature': signatureOf(secret, timestamp, body) },
    body,
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
}
