import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that is there for the tests of one file and removed after them. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuping-e2e-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
