import { pivotAxes } from '../../../../metrics/tally/pivot'
import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import { choice, type Parameter, text } from '../../../address/page-state'

const [first, ...others] = pivotAxes
const usual: readonly PivotMeasure[] = ['rate', 'n']

/** Which measures are shown, in their own order; one at least. */
const measures: Parameter<readonly PivotMeasure[]> = {
  read: (given) => {
    const asked = (given ?? '').split('_')
    const found = (Object.keys(pivotMeasures) as PivotMeasure[]).filter((one) => asked.includes(one))
    return found.length > 0 ? found : usual
  },
  write: (values) => (values.length === usual.length && usual.every((one) => values.includes(one)) ? undefined : values.join('_')),
}

/** What a pivot is, in the address. */
export const pivotShape = {
  rows: choice([first!, ...others]),
  columns: choice(['none', ...pivotAxes]),
  /** An indicator; where indicators stand on an axis, empty is all of them and `headline` the four that lead. */
  of: text,
  show: measures,
  /** `name`, or a column and a measure such as `total.rate`; `-` before it for the greatest first. */
  order: text,
}
