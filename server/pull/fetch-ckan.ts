import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { z } from 'zod'
import { type Fetched, fetchFile, type Fetching, usualLimits } from './fetch-file'
import { FetchFailure } from './pull-failure'

const pageSize = 100
/** Bytes of one page. */
const largestPage = 64 * 2 ** 20

/** An answer of CKAN's `package_search`; of a dataset no more is needed than that it is one. */
const pageShape = z.object({ success: z.literal(true), result: z.object({ count: z.int().min(0), results: z.array(z.record(z.string(), z.unknown())) }) })

/**
 * Fetches a CKAN catalogue by `package_search`, page by page, as JSON Lines.
 *
 * @param address of the action, such as `https://portal/api/3/action/package_search`.
 * @throws FetchFailure when a page fails, is no answer of CKAN, or the catalogue changes while it is read.
 */
export async function fetchCkan(address: URL, into: string, { limits = usualLimits, dispatcher }: Fetching = {}): Promise<Fetched> {
  const page = `${into}.page`
  const out = createWriteStream(into, { mode: 0o600 })
  let [got, count, bytes] = [0, Number.POSITIVE_INFINITY, 0]
  try {
    while (got < count) {
      const asked = new URL(address)
      asked.searchParams.set('rows', String(pageSize))
      asked.searchParams.set('start', String(got))
      asked.searchParams.set('sort', 'name asc')
      await fetchFile(asked, page, { dispatcher, limits: { ...limits, bytes: Math.min(limits.bytes, largestPage) } })
      const answer = pageShape.safeParse(await readFile(page, 'utf8').then(JSON.parse).catch(() => null))
      if (!answer.success) throw new FetchFailure({ zh: `自第 ${got + 1} 个数据集起的一页不是 CKAN 的应答`, en: `the page from dataset ${got + 1} on is no answer of CKAN` }, false)
      const { count: now, results } = answer.data.result
      if (Number.isFinite(count) && now !== count) throw new FetchFailure({ zh: `抓取期间目录由 ${count} 个变为 ${now} 个，请稍后再抓`, en: `the catalogue changed from ${count} to ${now} datasets meanwhile; fetch it again later` }, false)
      count = now
      if (results.length === 0 && got < count) throw new FetchFailure({ zh: `声称 ${count} 个数据集，只给出 ${got} 个`, en: `it promised ${count} datasets and gave ${got}` }, false)
      for (const dataset of results) {
        const line = `${JSON.stringify(dataset)}\n`
        bytes += Buffer.byteLength(line)
        if (bytes > limits.bytes) throw new FetchFailure({ zh: `超过 ${limits.bytes} 字节`, en: `it is larger than ${limits.bytes} bytes` }, false)
        if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
      }
      got += results.length
    }
    out.end()
    await finished(out)
    return { bytes, mark: { etag: null, modified: null } }
  } catch (error) {
    out.destroy()
    await rm(into, { force: true })
    throw error
  } finally {
    await rm(page, { force: true })
  }
}
