import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLetter, type RunningMail, startMail } from './fixture'
import { mailer, mayMail } from './mail'

const office = { host: '127.0.0.1', encryption: 'none', from: 'shuping@sh.example', domains: ['sh.example'] } as const

describe('mail', () => {
  let plain: RunningMail
  let secure: RunningMail
  beforeAll(async () => {
    plain = await startMail()
    secure = await startMail({ disabledCommands: [] })
  })
  afterAll(async () => {
    await plain.close()
    await secure.close()
  })

  it('arrives as it was written', async () => {
    await mailer({ ...office, port: plain.port })({ to: 'wangmin@sh.example', subject: '[数评] 催办 1 项', text: '甲局 共享申请按期回复率 1 项\n.\nBcc: x@evil.example\n' })
    const [letter] = plain.letters
    expect(letter).toMatchObject({ from: 'shuping@sh.example', to: ['wangmin@sh.example'] })
    const { subject, text } = readLetter(letter!)
    expect(subject).toBe('[数评] 催办 1 项')
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe('甲局 共享申请按期回复率 1 项\n.\nBcc: x@evil.example')
  })

  it('is not sent in the clear where encryption is demanded, nor to a server that nobody vouches for', async () => {
    const letter = { to: 'wangmin@sh.example', subject: 's', text: 't' }
    await expect(mailer({ ...office, encryption: 'starttls', port: plain.port })(letter)).rejects.toThrow(/STARTTLS|TLS/)
    await expect(mailer({ ...office, encryption: 'starttls', user: 'u', password: 'p', port: secure.port })(letter)).rejects.toThrow(/certificate/)
    expect([plain.letters.length, secure.letters.length]).toEqual([1, 0])
  })

  it.each([
    ['a@sh.example', true],
    ['a@SH.example', true],
    ['a@x.sh.example', false],
    ['a@sh.example.evil.example', false],
    ['"a@sh.example"@evil.example', false],
  ])('may go to %s: %s', (address, may) => {
    expect(mayMail({ ...office, port: 25, domains: ['sh.example'] }, address)).toBe(may)
  })
})
