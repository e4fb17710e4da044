import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSample } from '../cli/load-sample'
import { openOffice } from '../office/local'
import { openWarehouse } from '../warehouse'
import { suiteFolder } from './suite'

/** What a data folder holds before a test begins. */
const contents = {
  nothing: async (folder: string) => (await openWarehouse(folder)).close(),
  sample: async (folder: string) => {
    const office = await openOffice(folder)
    await loadSample(office)
    await office.close()
  },
}

const made = new Map<keyof typeof contents, Promise<string>>()

async function make(holds: keyof typeof contents): Promise<string> {
  const folder = await mkdtemp(join(suiteFolder(), `with-${holds}-`))
  await contents[holds](folder)
  return folder
}

/**
 * Puts a data folder in a place: a copy of one that is made once by each worker of the suite, for making one takes
 * seconds and copying it no time.
 *
 * @param folder where to; it may be there already, empty.
 */
export async function copyDataFolder(holds: keyof typeof contents, folder: string): Promise<void> {
  const original = made.get(holds) ?? make(holds)
  made.set(holds, original)
  await cp(await original, folder, { recursive: true })
}
