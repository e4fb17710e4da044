import { createServer, type RequestListener, type Server } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fetchCatalogue } from './fetch-catalogue'
import { fetchCkan } from './fetch-ckan'
import { fetchFile, type FetchLimits } from './fetch-file'

const limits: FetchLimits = { bytes: 5_000_000, idle: 300, attempts: 3, delay: 5 }
let folder: string
let into: string
const servers: Server[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuping-fetch-'))
  into = join(folder, 'file')
})
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** A real server; its address, and what it was asked. */
async function serve(listener: RequestListener): Promise<{ address: URL; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv`), asked }
}
const failure = (why: string) => expect.objectContaining({ name: 'FetchFailure', message: expect.stringContaining(why) })

describe('fetching a file', () => {
  test('writes it, and knows an unchanged one by its mark', async () => {
    const { address } = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else response.writeHead(200, { ETag: '"one"' }).end('a,b\n1,2\n')
    })
    expect(await fetchFile(address, into, { limits })).toEqual({ bytes: 8, mark: { etag: '"one"', modified: null } })
    expect(readFileSync(into, 'utf8')).toBe('a,b\n1,2\n')
    expect(await fetchFile(address, into, { limits, mark: { etag: '"one"', modified: null } })).toBeNull()
  })

  test('knows an unchanged one by its day where it has no mark, and takes one that is packed on the way', async () => {
    const day = 'Wed, 30 Sep 2015 08:00:00 GMT'
    const { address } = await serve((request, response) => {
      const packed = gzipSync('a,b\n1,2\n')
      if (request.headers['if-modified-since'] === day) response.writeHead(304).end()
      else response.writeHead(200, { 'Last-Modified': day, 'Content-Encoding': 'gzip', 'Content-Length': packed.length }).end(packed)
    })
    const first = await fetchFile(address, into, { limits })
    expect(first).toEqual({ bytes: 8, mark: { etag: null, modified: day } })
    expect(await fetchFile(address, into, { limits, mark: first!.mark })).toBeNull()
  })

  test('tries again after a server error and after being asked to wait', async () => {
    let times = 0
    const { address, asked } = await serve((_, response) => {
      if (++times === 1) response.writeHead(503, { 'Retry-After': '0' }).end()
      else if (times === 2) response.writeHead(429).end()
      else response.end('ok')
    })
    expect(await fetchFile(address, into, { limits })).toEqual({ bytes: 2, mark: { etag: null, modified: null } })
    expect(asked).toHaveLength(3)
  })

  test('gives up at once where trying again cannot help', async () => {
    const { address, asked } = await serve((_, response) => response.writeHead(404).end())
    await expect(fetchFile(address, into, { limits })).rejects.toEqual(failure('it answers 404'))
    expect(asked).toHaveLength(1)
  })

  test('gives up on one that stalls, and on one that dies midway, and leaves nothing behind', async () => {
    const stalling = await serve((_, response) => response.writeHead(200).write('a'))
    await expect(fetchFile(stalling.address, into, { limits: { ...limits, attempts: 2 } })).rejects.toEqual(failure('sends nothing for 0.3 s'))
    expect(stalling.asked).toHaveLength(2)
    const dying = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write('a')
      setTimeout(() => response.destroy(), 20)
    })
    await expect(fetchFile(dying.address, into, { limits })).rejects.toEqual(failure('broke off'))
    expect(dying.asked).toHaveLength(3)
    expect(existsSync(into)).toBe(false)
  })

  test('does not believe one that sends more than it promised', async () => {
    const { address } = await serve((_, response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabcdef')
    })
    await expect(fetchFile(address, into, { limits }).then((got) => [got, readFileSync(into, 'utf8')])).resolves.toEqual([{ bytes: 3, mark: { etag: null, modified: null } }, 'abc'])
  })

  test('follows within its own origin, and nowhere else', async () => {
    const other = await serve((_, response) => response.end('elsewhere'))
    const { address } = await serve((request, response) => {
      if (request.url === '/list.csv') response.writeHead(302, { Location: '/new.csv' }).end()
      else response.end('here')
    })
    expect(await fetchFile(address, into, { limits })).toMatchObject({ bytes: 4 })
    const leaving = await serve((_, response) => response.writeHead(302, { Location: other.address.href }).end())
    await expect(fetchFile(leaving.address, into, { limits })).rejects.toEqual(failure(`redirects elsewhere (${other.address.origin})`))
    expect(other.asked).toEqual([])
    const circling = await serve((_, response) => response.writeHead(302, { Location: '/list.csv' }).end())
    await expect(fetchFile(circling.address, into, { limits })).rejects.toEqual(failure('redirects without end'))
  })

  test('refuses what is larger than it may be, said beforehand or not', async () => {
    const { address } = await serve((_, response) => response.end('x'.repeat(2000)))
    await expect(fetchFile(address, into, { limits: { ...limits, bytes: 1000 } })).rejects.toEqual(failure('larger than 1000 bytes'))
  })
})

describe('fetching a CKAN catalogue', () => {
  const datasets = Array.from({ length: 250 }, (_, index) => ({ id: `d${index}`, title: `数据${index}` }))
  const page = (url: string, count = datasets.length) => {
    const { searchParams } = new URL(url, 'http://x')
    const start = Number(searchParams.get('start'))
    return JSON.stringify({ success: true, result: { count, results: datasets.slice(start, start + Number(searchParams.get('rows'))) } })
  }

  test('reads it page by page as JSON Lines', async () => {
    const { address, asked } = await serve((request, response) => response.end(page(request.url!)))
    await fetchCkan(address, into, { limits })
    expect(readFileSync(into, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(datasets.map(({ id }) => id))
    expect(asked).toHaveLength(3)
  })

  test('fails when the catalogue changes meanwhile, gives less than it promised, or answers something else', async () => {
    let times = 0
    const changing = await serve((request, response) => response.end(page(request.url!, 250 + times++)))
    await expect(fetchCkan(changing.address, into, { limits })).rejects.toEqual(failure('changed from 250 to 251'))
    const short = await serve((request, response) => response.end(page(request.url!, 400)))
    await expect(fetchCkan(short.address, into, { limits })).rejects.toEqual(failure('promised 400 datasets and gave 250'))
    const other = await serve((_, response) => response.end('<html>'))
    await expect(fetchCkan(other.address, into, { limits })).rejects.toEqual(failure('no answer of CKAN'))
    expect(existsSync(into)).toBe(false)
  })
})

describe('fetching a catalogue of one document', () => {
  const dataset = { identifier: 'D1', title: '题' }

  test.each([
    ['dcat', { conformsTo: 'https://project-open-data.cio.gov/v1.1/schema', dataset: [dataset] }],
    ['ckan-package', { success: true, result: dataset }],
  ] as const)('of kind %s keeps it as it is, and knows an unchanged one by its mark', async (kind, document) => {
    const { address } = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else response.writeHead(200, { ETag: '"one"' }).end(JSON.stringify(document))
    })
    expect((await fetchCatalogue(kind, address, into, { limits }))?.mark.etag).toBe('"one"')
    expect(JSON.parse(readFileSync(into, 'utf8'))).toEqual(document)
    expect(await fetchCatalogue(kind, address, into, { limits, mark: { etag: '"one"', modified: null } })).toBeNull()
  })

  test.each([
    ['a page that says it is being mended', 'dcat', '<html>维护中</html>'],
    ['a catalogue without datasets', 'dcat', '{"dataset": []}'],
    ['an answer of another kind', 'dcat', '{"success": true, "result": {}}'],
    ['a refusal of CKAN', 'ckan-package', '{"success": false, "error": {}}'],
    ['half a document', 'dcat', '{"dataset": [{"id": 1}'],
  ] as const)('refuses %s, and leaves nothing behind', async (_, kind, body) => {
    const { address, asked } = await serve((_request, response) => response.end(body))
    await expect(fetchCatalogue(kind, address, into, { limits })).rejects.toEqual(failure('what it gives is not'))
    expect([existsSync(into), asked.length]).toEqual([false, 1])
  })
})
