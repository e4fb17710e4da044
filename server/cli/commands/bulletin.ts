import { rename, rm, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type BulletinFormat, bulletinFormats } from '../../bulletin'
import { askedDay } from '../../evaluation/asked-day'
import { askedPeriod } from '../../evaluation/asked-period'
import { schemeOf } from '../../evaluation/scheme-of'
import { cannotWrite, mistake } from '../mistakes'
import { tell } from '../output'
import { withOffice } from '../reach-office'
import { speak } from '../speak'
import { texts } from '../texts'
import { checkWritable } from '../writable'

export interface BulletinOptions {
  readonly data: string
  readonly period: string
  readonly scheme?: string
  readonly asOf?: string
  readonly revision?: number
  readonly out: string
}

/** The format that the name of a file asks for. @throws Mistake for any other ending. */
function formatOf(file: string): BulletinFormat {
  const end = extname(file).slice(1).toLowerCase()
  if (!Object.hasOwn(bulletinFormats, end)) throw mistake('unknownEnding', { file, endings: Object.keys(bulletinFormats).map((one) => `.${one}`).join(' ') })
  return end as BulletinFormat
}

/** Writes a file whole or not at all: what was there stays until the new one is on the disk. */
async function written(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw cannotWrite(file, error, bytes.length)
  }
}

/** `shuping bulletin` */
export async function bulletin({ data, period, scheme, asOf, revision, out }: BulletinOptions): Promise<void> {
  schemeOf(askedPeriod(period), scheme)
  if (asOf !== undefined) askedDay(asOf)
  const format = formatOf(out)
  await checkWritable(out)
  await withOffice(data, async (office) => {
    const bytes = await office.bulletin({ period, scheme, asOf, revision, format })
    await written(out, bytes)
    tell(speak(texts.written, { file: out }))
  })
}
