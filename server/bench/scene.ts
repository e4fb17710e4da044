import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout'
import { sampleObservedOn, writeSample } from '../../sample-data'
import { mostRows, mostRowsPerScale } from '../../sample-data/options'

/** A data folder of a size, as the command line made it. */
export interface Scene {
  readonly records: number
  readonly files: readonly string[]
  readonly data: string
  /** What importing took, in a process of its own. */
  readonly importing: { readonly milliseconds: number; readonly peakMegabytes: number | null }
}

/** Most memory that a process has used so far; null where the system does not tell. */
function peakMegabytes(pid: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1024 : null
  } catch {
    return null
  }
}

/** Runs the command line to its end, watching its memory. */
export async function watched(args: readonly string[]): Promise<{ milliseconds: number; peakMegabytes: number | null }> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(checkout, 'dist/server/main.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  let peak: number | null = null
  const watch = setInterval(() => {
    peak = peakMegabytes(child.pid ?? 0) ?? peak
  }, 50)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`shuping ${args.join(' ')} ended with ${code}: ${said.trim()}`)
  return { milliseconds: performance.now() - start, peakMegabytes: peak }
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
