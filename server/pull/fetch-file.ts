import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FetchFailure } from './pull-failure'

/** What a fetch may take. */
export interface FetchLimits {
  readonly bytes: number
  /** Milliseconds without a byte after which a source is taken for dead. */
  readonly idle: number
  readonly attempts: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly delay: number
}

export const usualLimits: FetchLimits = { bytes: 2 * 2 ** 30, idle: 30_000, attempts: 4, delay: 1000 }

/** What was fetched; null where the source says that it has not changed. */
export interface Fetched {
  readonly bytes: number
  readonly etag: string | null
}

const longestWait = 60_000
const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** Asks for an address, and follows it within its own origin only: another one is another source. */
async function ask(address: URL, etag: string | null, signal: AbortSignal): Promise<Response> {
  let at = address
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const answer = await fetch(at, { redirect: 'manual', signal, headers: { 'Accept-Encoding': 'identity', 'User-Agent': 'shuping', ...(etag ? { 'If-None-Match': etag } : {}) } })
    if (!redirects.has(answer.status)) return answer
    await answer.body?.cancel()
    const next = new URL(answer.headers.get('Location') ?? '', at)
    if (next.origin !== address.origin) throw new FetchFailure({ zh: `转到了别处（${next.origin}），如确认无误请改登记该地址`, en: `it redirects elsewhere (${next.origin}); enter that address if it is right` }, false)
    at = next
  }
  throw new FetchFailure({ zh: '不停转向', en: 'it redirects without end' }, false)
}

const refusal = (answer: Response): FetchFailure => {
  const wait = Math.min(longestWait, Number(answer.headers.get('Retry-After') ?? 0) * 1000 || 0)
  return new FetchFailure({ zh: `应答 ${answer.status}`, en: `it answers ${answer.status}` }, answer.status === 429 || answer.status >= 500, wait)
}

async function attempt(address: URL, into: string, etag: string | null, { bytes: most, idle }: FetchLimits): Promise<Fetched | null> {
  const stop = new AbortController()
  const stalled = (): void => stop.abort(new FetchFailure({ zh: `${idle / 1000} 秒没有数据`, en: `it sends nothing for ${idle / 1000} s` }, true))
  let timer = setTimeout(stalled, idle)
  try {
    const answer = await ask(address, etag, stop.signal)
    if (answer.status === 304) return null
    if (!answer.ok) {
      await answer.body?.cancel()
      throw refusal(answer)
    }
    const promised = answer.headers.get('Content-Length')
    let bytes = 0
    async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
      for await (const chunk of chunks) {
        clearTimeout(timer)
        timer = setTimeout(stalled, idle)
        bytes += chunk.length
        if (bytes > most) throw new FetchFailure({ zh: `超过 ${most} 字节`, en: `it is larger than ${most} bytes` }, false)
        yield chunk
      }
    }
    const body = answer.body ? Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([])
    await pipeline(body, counted, createWriteStream(into, { mode: 0o600 }))
    if (promised !== null && Number(promised) !== bytes) throw new FetchFailure({ zh: `声称 ${promised} 字节，实得 ${bytes}`, en: `it promised ${promised} bytes and sent ${bytes}` }, true)
    return { bytes, etag: answer.headers.get('ETag') }
  } catch (error) {
    await rm(into, { force: true })
    if (error instanceof FetchFailure) throw error
    if (stop.signal.reason instanceof FetchFailure) throw stop.signal.reason
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new FetchFailure({ zh: `连接中断（${cause}）`, en: `the connection broke off (${cause})` }, true)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Fetches an address into a file: bounded, given up when it stalls, tried again with growing pauses when that may help.
 *
 * @param etag of what was fetched before.
 * @throws FetchFailure once no attempt succeeds; nothing is left of the file.
 */
export async function fetchFile(address: URL, into: string, etag: string | null = null, limits: FetchLimits = usualLimits): Promise<Fetched | null> {
  for (let count = 1; ; count++)
    try {
      return await attempt(address, into, etag, limits)
    } catch (error) {
      if (!(error instanceof FetchFailure) || !error.again || count >= limits.attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.max(error.wait, limits.delay * 2 ** (count - 1))))
    }
}
