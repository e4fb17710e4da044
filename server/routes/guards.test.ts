import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOffice } from '../e2e/sample-office'
import { createApp } from './app'
import { tokenHeader } from '../access/token-header'

const office = sampleOffice()
const token = 't'.repeat(43)

describe('the guards of the server', () => {
  let folder: string
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-web-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><html><head><title>数评</title></head></html>')
    await writeFile(join(folder, 'assets/page-1a2b.js'), 'plain')
    await writeFile(join(folder, 'assets/page-1a2b.js.br'), 'br')
    await writeFile(join(folder, 'assets/page-1a2b.js.gz'), 'gz')
    await writeFile(join(folder, 'assets/engine-3c4d.wasm'), 'wasm')
    await writeFile(join(folder, '.built'), 'secret')
    app = createApp(office(), { version: '0.0.0', token, web: folder, loopbackOnly: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://127.0.0.1${path}`, { headers })
  const page = { Accept: 'text/html,*/*' }

  it('allow scripts of the own origin and WebAssembly, nothing inline', async () => {
    const policy = (await get('/', page)).headers.get('Content-Security-Policy') ?? ''
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'self'")
    expect(rules.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'")
    expect(rules.get('style-src')).not.toContain('unsafe-inline')
    expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  })

  it('give each answer of a page its own nonce, in the header and in the page', async () => {
    const nonces = await Promise.all(
      [0, 1].map(async () => {
        const answer = await get('/departments/AA700', page)
        const [, nonce] = /nonce="([^"]+)"/.exec(await answer.text()) ?? []
        expect(answer.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:8080', '0.0.0.0'])('answer nobody who calls the server %s', async (host) => {
    expect((await get('/api/overview', { Host: host })).status).toBe(421)
  })

  it.each(['localhost:8080', '127.0.0.1', '[::1]:9000'])('answer who calls it %s', async (host) => {
    expect((await get('/healthz', { Host: host })).status).toBe(200)
  })

  it('serve a hashed file for ever, in the smallest form that is understood', async () => {
    const texts = await Promise.all(
      ['gzip, deflate, br', 'gzip', ''].map(async (accepted) => {
        const answer = await get('/assets/page-1a2b.js', { 'Accept-Encoding': accepted })
        expect(answer.headers.get('Cache-Control')).toContain('immutable')
        return `${answer.headers.get('Content-Encoding')} ${await answer.text()}`
      }),
    )
    expect(texts).toEqual(['br br', 'gzip gz', 'null plain'])
    expect((await get('/assets/engine-3c4d.wasm')).headers.get('Content-Type')).toBe('application/wasm')
  })

  it('send a file once to who has it', async () => {
    const etag = (await get('/assets/page-1a2b.js')).headers.get('ETag') ?? ''
    expect((await get('/assets/page-1a2b.js', { 'If-None-Match': etag })).status).toBe(304)
  })

  it.each(['/assets/gone.js', '/.built', '/../package.json', '/%2e%2e/package.json', '/assets/page-1a2b.js.br', '/missing.png'])('have nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('send a ranking once to who has it, compressed where that is understood', async () => {
    const first = await get('/api/ranking?period=2015', { 'Accept-Encoding': 'gzip' })
    expect(first.headers.get('Content-Encoding')).toBe('gzip')
    const again = await get('/api/ranking?period=2015', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  const body = JSON.stringify({ files: ['/nowhere.csv'], profile: 'template', who: 'test' })
  const post = (headers: Record<string, string>, content = body) =>
    app.request('http://127.0.0.1/api/batches', { method: 'POST', headers: { Host: '127.0.0.1', 'Content-Type': 'application/json', ...headers }, body: content })

  it('let no import in without the token, whatever it says', async () => {
    expect((await post({})).status).toBe(403)
    expect((await post({ [tokenHeader]: 'u'.repeat(43) }, '{')).status).toBe(403)
    expect((await post({ [tokenHeader]: token.slice(1) })).status).toBe(403)
  })

  it('let no import in from the page of another site, even with the token', async () => {
    expect((await post({ [tokenHeader]: token, Origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ [tokenHeader]: token, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  it('let no import in from another machine, even with the token', async () => {
    const from = (remoteAddress: string) =>
      app.request('http://127.0.0.1/api/batches', { method: 'POST', headers: { [tokenHeader]: token, 'Content-Type': 'application/json' }, body }, { incoming: { socket: { remoteAddress } } })
    expect((await from('192.0.2.7')).status).toBe(403)
    expect((await from('127.0.0.1')).status).toBe(200)
  })

  it('take no endless request', async () => {
    expect((await post({ [tokenHeader]: token }, JSON.stringify({ who: 'x'.repeat(1100 * 1024) }))).status).toBe(413)
  })

  it('pass on what is wrong with an import as its last line', async () => {
    const answer = await post({ [tokenHeader]: token })
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ problem: { status: 404, detail: expect.stringContaining('/nowhere.csv') } })
  })
})
