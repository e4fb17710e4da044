import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleObservedOn } from '../../sample-data'
import { sampleFolder } from '../checkout'
import type { HoldingOffice } from '../office/office'
import { tell } from './output'
import { speak } from './speak'
import { texts } from './texts'

/** Loads the committed sample into a data folder that holds nothing, and says so. */
export async function loadSample(office: HoldingOffice): Promise<void> {
  if ((await office.batches()).length > 0) return
  tell(speak(texts.loadingSample))
  const names = (await readdir(sampleFolder)).filter((name) => name.endsWith('.csv')).sort()
  const { batch } = await office.import({ files: names.map((name) => join(sampleFolder, name)), profile: 'template', observedOn: sampleObservedOn, who: 'shuping', sample: true })
  tell(speak(texts.sampleLoaded, { rows: batch.accepted }))
}
