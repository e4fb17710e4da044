import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('npm run bench builds its bundle, and the bundle starts', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'bench', '--', '--sizes', '2000', '--runs', '1', '--only', 'growth'], { cwd: root, encoding: 'utf8' })
  expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' })
  expect(stdout).toContain('growth')
})
