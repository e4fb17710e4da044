import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSettings } from './read-settings'

const folder = mkdtempSync(join(tmpdir(), 'shuping-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (text: string, mode = 0o600): string => {
  const file = join(folder, 'given.yaml')
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}
const signIn = 'address: "https://shuping.example/"\nsignIn: { name: { zh: 统一身份认证, en: City sign-on }, issuer: "https://id.example", client: shuping, secret: hush, roles: { office: evaluator } }'

describe('the settings of an office', () => {
  it('are none where no file says any, unless one is named', () => {
    expect(readSettings(folder, undefined)).toEqual({})
    expect(() => readSettings(folder, join(folder, 'none.yaml'))).toThrow('it cannot be read')
  })

  it('are YAML or JSON, with secrets from the environment in the place of those in the file', () => {
    expect(readSettings(folder, written(signIn), {})).toMatchObject({ address: 'https://shuping.example', signIn: { secret: 'hush', claims: { id: 'preferred_username' }, roles: { office: ['evaluator'] } } })
    expect(readSettings(folder, written(signIn), { SHUPING_OIDC_SECRET: 'other' }).signIn?.secret).toBe('other')
    expect(readSettings(folder, written('{"signIn": {"name": {"zh": "甲", "en": "A"}, "issuer": "http://localhost:1", "client": "c", "roles": {"g": ["reader"]}}, "address": "http://127.0.0.1:8080"}'), {}).signIn?.client).toBe('c')
    expect(readSettings(folder, written(''), { SHUPING_OIDC_SECRET: 'other' })).toEqual({})
  })

  it('are refused where others can read them', () => {
    for (const mode of [0o640, 0o604]) expect(() => readSettings(folder, written(signIn, mode))).toThrow('chmod 600')
  })

  it('are refused with everything that is wrong, and never with a value of theirs', () => {
    const wrong = signIn.replace('https://id.example', 'http://id.example').replace('evaluator', 'emperor').replace('client: shuping, ', '').replace('hush', '[hush]')
    const refused = (): unknown => readSettings(folder, written(wrong), {})
    expect(refused).toThrow(/signIn\.issuer: must begin with https.*signIn\.client.*signIn\.secret.*signIn\.roles\.office/)
    expect(refused).not.toThrow(/hush/)
    expect(() => readSettings(folder, written('signIn: { secret: *hush }'), {})).toThrow(/put a value with an asterisk in quotes/)
    expect(() => readSettings(folder, written('signIn: { secret: *hush }'), {})).not.toThrow(/hush/)
    expect(() => readSettings(folder, written('signIn: { secret: "hush }'), {})).toThrow(/line 1 is no YAML/)
    expect(() => readSettings(folder, written('signin: {}'), {})).toThrow('signin')
    expect(() => readSettings(folder, written(signIn.replace(/^address.*$/m, '')), {})).toThrow('address: is needed')
  })
})
