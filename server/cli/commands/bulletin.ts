import { writeFile } from 'node:fs/promises'
import { askedDay } from '../../evaluation/asked-day'
import { askedPeriod } from '../../evaluation/asked-period'
import { schemeOf } from '../../evaluation/scheme-of'
import { mistake } from '../mistakes'
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

/** `shuping bulletin` */
export async function bulletin({ data, period, scheme, asOf, revision, out }: BulletinOptions): Promise<void> {
  schemeOf(askedPeriod(period), scheme)
  if (asOf !== undefined) askedDay(asOf)
  await checkWritable(out)
  await withOffice(data, async (office) => {
    const bytes = await office.bulletin({ period, scheme, asOf, revision })
    await writeFile(out, bytes).catch((error: Error) => {
      throw mistake('cannotWrite', { file: out, message: error.message })
    })
    tell(speak(texts.written, { file: out }))
  })
}
