import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Dispatcher, Response } from 'undici'
import { wasFull } from '../warehouse/disk-full'
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

/** By what a source knows that it has not changed: as it said itself, letter by letter. */
export interface Mark {
  readonly etag: string | null
  /** `Last-Modified`. */
  readonly modified: string | null
}

export interface Fetched {
  readonly bytes: number
  readonly mark: Mark
}

export interface Fetching {
  readonly limits?: FetchLimits
  /** Of what was fetched before: a source that has not changed since sends nothing. */
  readonly mark?: Mark | null
  /** The way to it; straight by default. */
  readonly dispatcher?: Dispatcher
}

const longestWait = 60_000
const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** RFC 9110, 13.1: `If-None-Match` comes first where both are known. */
const conditions = (mark: Mark | null | undefined): Record<string, string> => ({
  ...(mark?.etag ? { 'If-None-Match': mark.etag } : {}),
  ...(mark?.modified ? { 'If-Modified-Since': mark.modified } : {}),
})

/** Asks for an address, and follows it within its own origin only: another one is another source. */
async function ask(address: URL, { mark, dispatcher }: Fetching, signal: AbortSignal): Promise<Response> {
  const { fetch } = await import('undici')
  let at = address
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const answer = await fetch(at, { redirect: 'manual', signal, dispatcher, headers: { 'Accept-Encoding': 'identity', 'User-Agent': 'shuping', ...conditions(mark) } })
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

/** What it said that it would send; of what is packed on the way the length says nothing. */
const promisedBytes = ({ headers }: Response): number | null => {
  const length = headers.get('Content-Length')
  return length === null || (headers.get('Content-Encoding') ?? 'identity') !== 'identity' ? null : Number(length)
}

/** The innermost reason: a proxy that refuses says so deep within. */
const reasonOf = (error: unknown): string => (error instanceof Error ? (error.cause ? reasonOf(error.cause) : error.message) : String(error))

async function attempt(address: URL, into: string, fetching: Fetching, { bytes: most, idle }: FetchLimits): Promise<Fetched | null> {
  const stop = new AbortController()
  const stalled = (): void => stop.abort(new FetchFailure({ zh: `${idle / 1000} 秒没有数据`, en: `it sends nothing for ${idle / 1000} s` }, true))
  let timer = setTimeout(stalled, idle)
  try {
    const answer = await ask(address, fetching, stop.signal)
    if (answer.status === 304) return null
    if (!answer.ok) {
      await answer.body?.cancel()
      throw refusal(answer)
    }
    const promised = promisedBytes(answer)
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
    if (promised !== null && promised !== bytes) throw new FetchFailure({ zh: `声称 ${promised} 字节，实得 ${bytes}`, en: `it promised ${promised} bytes and sent ${bytes}` }, true)
    return { bytes, mark: { etag: answer.headers.get('ETag'), modified: answer.headers.get('Last-Modified') } }
  } catch (error) {
    await rm(into, { force: true })
    if (error instanceof FetchFailure || wasFull(error)) throw error
    if (stop.signal.reason instanceof FetchFailure) throw stop.signal.reason
    throw new FetchFailure({ zh: `连接中断（${reasonOf(error)}）`, en: `the connection broke off (${reasonOf(error)})` }, true)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Fetches an address into a file: bounded, given up when it stalls, tried again with growing pauses when that may help.
 *
 * @returns null when it has not changed.
 * @throws FetchFailure once no attempt succeeds; nothing is left of the file.
 */
export async function fetchFile(address: URL, into: string, fetching: Fetching = {}): Promise<Fetched | null> {
  const { limits = usualLimits } = fetching
  for (let count = 1; ; count++)
    try {
      return await attempt(address, into, fetching, limits)
    } catch (error) {
      if (!(error instanceof FetchFailure) || !error.again || count >= limits.attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.max(error.wait, limits.delay * 2 ** (count - 1))))
    }
}
