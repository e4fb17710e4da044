import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWebhook, mayCall } from './webhook'

const secret = 'a shared secret of more than thirty-two characters'

describe('a webhook', () => {
  const heard: { headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      if (request.url === '/hooks/away') response.writeHead(302, { Location: '/elsewhere' })
      else response.writeHead(request.url === '/hooks/broken' ? 500 : 204)
      response.end()
    })
  })
  let origin: string
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  it('is signed so that its receiver can tell who sent it, what, and when', async () => {
    await callWebhook({ secret, allow: [`${origin}/hooks`] }, `${origin}/hooks/shuping`, { to: 'wangmin', title: '催办 1 项' }, 1_790_000_000_999)
    const { headers, body } = heard.at(-1)!
    expect(headers['x-shuping-timestamp']).toBe('1790000000')
    // As a receiver works it out, by the words of the documentation.
    expect(headers['x-shuping-signature']).toBe(createHmac('sha256', secret).update(`1790000000.${body}`).digest('hex'))
    expect(JSON.parse(body)).toEqual({ to: 'wangmin', title: '催办 1 项' })
    expect(JSON.stringify(headers) + body).not.toContain(secret)
  })

  it('goes to what is allowed alone, and is followed nowhere', async () => {
    const before = heard.length
    await expect(callWebhook({ secret, allow: [`${origin}/hooks`] }, `${origin}/elsewhere`, {})).rejects.toThrow('not allowed')
    expect(heard).toHaveLength(before)
    await expect(callWebhook({ secret, allow: [`${origin}/hooks`] }, `${origin}/hooks/away`, {})).rejects.toThrow('HTTP 302')
    await expect(callWebhook({ secret, allow: [`${origin}/hooks`] }, `${origin}/hooks/broken`, {})).rejects.toThrow('HTTP 500')
    expect(heard).toHaveLength(before + 2)
  })

  it.each([
    ['https://oa.example/hooks/a', true],
    ['https://oa.example/hooks', true],
    ['https://oa.example/hooks-of-others', false],
    ['https://oa.example/hooks/../admin', false],
    ['https://oa.example.evil.example/hooks', false],
    ['https://oa.example:8443/hooks', false],
    ['http://oa.example/hooks', false],
    ['https://user:word@oa.example/hooks', false],
    ['https://oa.example@evil.example/hooks', false],
    ['file:///hooks', false],
    ['', false],
  ])('may call %s: %s', (address, may) => {
    expect(mayCall({ allow: ['https://oa.example/hooks'] }, address)).toBe(may)
  })
})
