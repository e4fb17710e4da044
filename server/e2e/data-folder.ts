import { cp } from 'node:fs/promises'
import { loadSample } from '../cli/load-sample'
import { openOffice } from '../office/local'
import { openWarehouse } from '../warehouse'
import { onceARun } from './suite'

/** What a data folder holds before a test begins. */
const contents = {
  nothing: async (folder: string) => (await openWarehouse(folder)).close(),
  sample: async (folder: string) => {
    const office = await openOffice(folder)
    await loadSample(office)
    await office.close()
  },
}

/**
 * Puts a data folder in a place: a copy of one that is made once for the whole run, for making one takes seconds and
 * copying it no time.
 *
 * @param folder where to; it may be there already, empty.
 */
export async function copyDataFolder(holds: keyof typeof contents, folder: string): Promise<void> {
  const original = await onceARun(`with-${holds}`, async (own) => {
    await contents[holds](own)
    return own
  })
  await cp(original, folder, { recursive: true })
}
