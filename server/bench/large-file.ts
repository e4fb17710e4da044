import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { writtenFiles } from './scene'

/** Requests of so large a sample are a ninth of the file. */
const sampleRecords = 3_000_000
const copies = 9

async function* repeated(path: string): AsyncGenerator<string> {
  for (let copy = 0; copy < copies; copy++) {
    let first = true
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (!first) yield `K${copy}-${line}\n`
      else if (copy === 0) yield `${line}\n`
      first = false
    }
  }
}

/** One CSV of a gigabyte and the departments that it names: the requests of a sample nine times, each time with other ids. */
export async function largeFile(scratch: string): Promise<{ departments: string; requests: string }> {
  const sample = join(scratch, 'large-sample')
  const folder = join(scratch, 'large')
  await writtenFiles(sample, sampleRecords)
  await mkdir(folder)
  const [departments, requests] = ['department.csv', 'request.csv'].map((name) => join(folder, name)) as [string, string]
  await copyFile(join(sample, 'department.csv'), departments)
  await pipeline(repeated(join(sample, 'request.csv')), createWriteStream(requests))
  return { departments, requests }
}
