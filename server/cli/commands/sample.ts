import { stat } from 'node:fs/promises'
import { SampleOptionsError, writeSample } from '../../../sample-data'
import { Mistake } from '../../office/mistake'
import { cannotWrite, mistake } from '../mistakes'
import { tell } from '../output'
import { terminalProgress } from '../progress'
import { speak } from '../speak'
import { texts } from '../texts'

export interface SampleOptions {
  readonly out: string
  readonly scale?: number
  readonly seed?: number
}

/** `shuping sample` */
export async function sample({ out, scale, seed }: SampleOptions): Promise<void> {
  const there = await stat(out).catch(() => null)
  if (there && !there.isDirectory()) throw mistake('notAFolder', { folder: out })
  const progress = terminalProgress()
  const counts = await writeSample(out, { scale, seed }, (rows) => progress.show(speak(texts.writingSample, { rows }))).catch((error: NodeJS.ErrnoException) => {
    progress.clear()
    if (error instanceof SampleOptionsError) throw new Mistake('sample-options', error.detail, error.detail)
    throw error.code === undefined ? error : cannotWrite(out, error)
  })
  progress.clear()
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  tell(speak(texts.sampleWritten, { folder: out, rows }))
}
