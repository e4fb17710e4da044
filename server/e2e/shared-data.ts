import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'

/** Folder of the real data that lie beside a checkout and are no part of it; `SHUPING_SHARED` names another. */
export const sharedData = join(resolve(process.env.SHUPING_SHARED ?? join(import.meta.dirname, '../../../shared')), 'data')

/** A suite on one folder of the real data; where it is absent the suite is skipped and its title says why. */
export function describeOnSharedData(folder: string, name: string, suite: (path: string) => void): void {
  const path = join(sharedData, folder)
  const absent = !existsSync(path)
  describe.skipIf(absent)(absent ? `${name} [skipped: ../shared/data/${folder} is absent; set SHUPING_SHARED]` : name, () => suite(path))
}
