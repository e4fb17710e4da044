import type { Counts } from '../indicators'
import type { Names } from '../names'
import { verdicts } from '../indicators/verdict'
import { judged, rate } from '../scoring/rate'
import { itemsIn } from './pivot-table'

/** What a cell of a pivot can show, of its counts. A rate is null where nothing was judged. */
export const pivotMeasures = {
  items: { names: { zh: '全部事项', en: 'All items' }, of: itemsIn },
  n: { names: { zh: '已判定 n', en: 'Judged n' }, of: judged },
  met: { names: verdicts.met, of: ({ met }: Counts) => met },
  missed: { names: verdicts.missed, of: ({ missed }: Counts) => missed },
  pending: { names: verdicts.pending, of: ({ pending }: Counts) => pending },
  exempt: { names: verdicts.exempt, of: ({ exempt }: Counts) => exempt },
  unknown: { names: verdicts.unknown, of: ({ unknown }: Counts) => unknown },
  rate: { names: { zh: '履行率', en: 'Rate' }, of: rate },
} satisfies Record<string, { names: Names; of: (counts: Counts) => number | null }>

export type PivotMeasure = keyof typeof pivotMeasures
