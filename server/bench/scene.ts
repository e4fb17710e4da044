import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sampleObservedOn, writeSample } from '../../sample-data'
import { mostRows, mostRowsPerScale } from '../../sample-data/options'
import { type Watched, watched } from './watched'

/** A data folder of a size, as the command line made it. */
export interface Scene {
  readonly records: number
  readonly files: readonly string[]
  readonly data: string
  /** What importing took, in a process of its own. */
  readonly importing: Watched
}

/** Writes sample files of about so many records. */
export async function writtenFiles(folder: string, records: number): Promise<{ files: string[]; records: number }> {
  const counts = await writeSample(folder, { scale: Math.min(records, mostRows * 0.995) / mostRowsPerScale })
  return {
    files: readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => join(folder, name)),
    records: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }
}

/** Makes a data folder with about so many records. */
export async function scene(folder: string, wanted: number): Promise<Scene> {
  const data = join(folder, `data-${wanted}`)
  const { files, records } = await writtenFiles(join(folder, `files-${wanted}`), wanted)
  const importing = await watched(['import', ...files, '--profile', 'template', '--observed-on', sampleObservedOn, '--data', data])
  return { records, files, data, importing }
}
