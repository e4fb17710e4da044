import type { BackgroundHeader } from '../../server/access/background-header'

const header: BackgroundHeader = 'X-Shuping-Background'

/** Without a sign of anybody for so long, what the page asks it asks by itself. */
const patienceMs = 60_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** When somebody was last at the page, in milliseconds of this machine's clock. */
let seenAt = Date.now()

/** Notices from now on whether somebody is at the page. */
export function watchPresence(): void {
  for (const sign of signs) addEventListener(sign, () => (seenAt = Date.now()), { passive: true, capture: true })
}

/** `fetch` that says when nobody is at the page: an open page, which asks again and again, does not keep its reader signed in. */
export function ask(address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (Date.now() - seenAt < patienceMs) return fetch(address, init)
  const headers = new Headers(init.headers)
  headers.set(header, '1')
  return fetch(address, { ...init, headers })
}
