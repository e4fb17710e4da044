import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openOffice } from '../office/local'
import type { HoldingOffice } from '../office/office'
import { copyDataFolder } from './data-folder'

/** An office over the committed sample, in a folder of its own, for the tests of one suite. */
export function sampleOffice(): () => HoldingOffice {
  let folder: string
  let office: HoldingOffice
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-office-'))
    await copyDataFolder('sample', folder)
    office = await openOffice(folder)
  })
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => office
}
