import { noCounts, type Counts } from '../../../metrics/indicators/verdict'
import { addCounts } from '../../../metrics/scoring/rate'
import type { Slot } from '../../parts/slot'

/** Counts of a department's headline figures together, of those that the slice could filter. */
export const departmentCounts = (slots: readonly Slot[], unfiltered: readonly string[]): Counts =>
  slots.filter((slot) => !unfiltered.includes(slot.indicator)).reduce<Counts>((sum, slot) => addCounts(sum, slot.figure ?? noCounts), noCounts)
