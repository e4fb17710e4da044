import { userInfo } from 'node:os'
import { afterEach, expect, it, vi } from 'vitest'
import { systemUser } from './system-user'

afterEach(() => vi.unstubAllEnvs())

it('is the user of the system, and behind sudo the one who called it; nobody else gains a name by the variable', () => {
  vi.stubEnv('SUDO_USER', '')
  const { uid, username } = userInfo()
  expect(systemUser()).toBe(username)
  vi.stubEnv('SUDO_USER', 'alice')
  expect(systemUser()).toBe(uid === 0 ? 'alice' : username)
})
