import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessEnv } from '../access/context'
import { arrival } from '../access/arrival'
import { certificateOf } from './certificate'
import { selfMade } from './certificate.fixture'
import { listen, type Listening } from './listen'

const folder = mkdtempSync(join(tmpdir(), 'shuping-tls-'))
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const [cert, key, other, garbage] = [written('cert.pem', selfMade.cert), written('key.pem', selfMade.key), written('other.pem', selfMade.otherKey), written('garbage.pem', 'garbage')]
afterAll(() => rmSync(folder, { recursive: true }))

describe('a certificate', () => {
  it.each([
    ['of which the key is not named', cert, undefined, 'go together'],
    ['that is not there', join(folder, 'none.pem'), key, 'There is no file'],
    ['that is no PEM', garbage, key, 'garbage.pem'],
    ['with a key that is no PEM', cert, garbage, 'garbage.pem'],
    ['with the key of another', cert, other, 'is not the key of'],
  ])('%s is refused in one line that says what to do', (_, one, two, says) => {
    expect(() => certificateOf(one, two)).toThrow(says)
  })

  it('is none where none is named', () => {
    expect(certificateOf(undefined, undefined)).toBeNull()
  })

  describe('with its key', () => {
    let server: Listening
    beforeAll(async () => {
      const app = new Hono<AccessEnv>()
      app.use(arrival([]))
      app.get('/', (c) => c.json(c.var.arrival))
      server = await listen(app, '127.0.0.1', 0, certificateOf(cert, key))
    })
    afterAll(() => server.close())

    it('serves who trusts it, and knows that they came over TLS', async () => {
      const body = await new Promise<string>((resolve, reject) => {
        get({ host: 'localhost', port: server.port, ca: selfMade.cert }, (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('end', () => resolve(text))
        }).on('error', reject)
      })
      expect(JSON.parse(body)).toEqual({ from: '127.0.0.1', secure: true, direct: true })
    })

    it('speaks nothing older than TLS 1.2, and nothing in the clear', async () => {
      const old = new Promise((resolve, reject) => {
        const socket = connect({ port: server.port, host: '127.0.0.1', ca: selfMade.cert, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' }, () => resolve(socket.getProtocol()))
        socket.on('error', reject)
      })
      await expect(old).rejects.toThrow(/protocol/i)
      await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow('fetch failed')
    })
  })
})
