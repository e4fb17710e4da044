import { frequencyCodes } from '../time/frequency-code'
import type { Dimension } from './dimension'

/** Values are the codes that the frequency vocabulary reads free text into; lengths beyond these show through `codeNames`. */
export default { id: 'frequency', column: 'frequency', names: { zh: '更新频率', en: 'Frequency' }, values: frequencyCodes } satisfies Dimension
