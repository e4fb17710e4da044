import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json, above this file or above what was built from it. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the folder of Shuping was not found: run it from a complete checkout')
  return rootAbove(parent)
}

/** The checkout that this program was started from. */
export const checkout = rootAbove(import.meta.dirname)

/** The built pages. */
export const webFolder = join(checkout, 'dist/web')

/** The committed sample: one file a record type. */
export const sampleFolder = join(checkout, 'sample-data/shanghai-2015')
