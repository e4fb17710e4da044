import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOffice } from '../../office/local'
import { accounts } from './accounts'

describe('shuping accounts', () => {
  let data: string
  const said: string[] = []
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'shuping-accounts-'))
    await (await openOffice(data)).close()
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text, ...more: unknown[]) => {
        said.push(String(text))
        for (const one of more) if (typeof one === 'function') (one as () => void)()
        return true
      })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await rm(data, { recursive: true, force: true })
  })
  const run = async (action: Parameters<typeof accounts>[0], id?: string, options = {}): Promise<string> => {
    said.length = 0
    await accounts(action, id, { data, format: 'csv', days: 90, ...options })
    return said.join('')
  }
  const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code: string }) => error.code)

  it('makes, changes, blocks and resets, and shows a first password once', async () => {
    expect(await run('add', 'guan', { name: '管理员', role: ['administrator'] })).toMatch(/guan.*[a-z2-9]{4}(-[a-z2-9]{4}){3}/)
    const [, password = ''] = /[:：]\s*(\S+)/.exec(await run('add', 'wang', { name: '王敏', role: ['contact'], department: 'SH31' })) ?? []
    await run('change', 'wang', { role: ['evaluator', 'issuer'] })
    await run('block', 'wang')
    const listed = await run('list')
    expect(listed).toMatch(/^wang,王敏,evaluator issuer,,/m)
    expect(listed).not.toContain(password)
    expect(await run('reset', 'wang')).not.toContain(password)
  })

  it.each([
    ['add', undefined, {}, 'idMissing'],
    ['add', 'Wang', { name: '王', role: ['reader'] }, 'idWrong'],
    ['add', 'li', { name: '李' }, 'wordsMissing'],
    ['add', 'li', { name: '李', role: ['contact'] }, 'wordsMissing'],
    ['add', 'li', { name: '李', role: ['reader'], department: 'SH31' }, 'departmentUnused'],
    ['add', 'wang', { name: '王', role: ['reader'] }, 'account-taken'],
    ['change', 'wang', {}, 'nothingToChange'],
    ['change', 'nobody', { name: '无' }, 'unknown-account'],
    ['block', 'guan', {}, 'last-administrator'],
    ['token', 'nightly', {}, 'profileMissing'],
    ['revoke', 'nobody', {}, 'unknown-token'],
  ] as const)('%s %s %j is refused: %s', async (action, id, options, mistake) => {
    expect(await code(run(action, id, options))).toBe(mistake)
  })

  it('gives a token once, lists it, and revokes it', async () => {
    const [secret = ''] = /nightly~[\w-]{43}/.exec(await run('token', 'nightly', { profile: 'template' })) ?? []
    expect(secret).not.toBe('')
    const listed = await run('tokens')
    expect(listed).toMatch(/^nightly,template,/m)
    expect(listed).not.toContain(secret)
    await run('revoke', 'nightly')
    expect(await code(run('revoke', 'nightly'))).toBe('token-revoked')
  })
})
