import { indicators } from '../../metrics/indicators'
import { recordTypes } from '../../metrics/records'
import type { RankedDepartment } from '../../metrics/scoring/ranking'
import type { Scheme } from '../../metrics/schemes'
import { stateOf, type Slot } from './slot'
import type { Words } from '../text/use-words'

/** Why a department has no rank, in a sentence; null when it has one. */
export function whyUnranked({ t, name, number }: Words, department: RankedDepartment, slots: readonly Slot[], { minimumN = {} }: Pick<Scheme, 'minimumN'>): string | null {
  const list = (items: readonly string[]) => [...new Set(items)].join(t('list.comma'))
  const title = (slot: Slot) => name(indicators.get(slot.indicator)?.names ?? slot.headline.names)
  switch (department.unranked) {
    case null:
      return null
    case 'small-sample': {
      const small = slots.flatMap((slot) => {
        const { figure } = slot
        if (!figure?.smallSample) return []
        const least = minimumN[slot.indicator]?.value ?? indicators.get(slot.indicator)?.minimumN ?? 0
        return [t('why.smallItem', { indicator: title(slot), n: number.count(figure.met + figure.missed), least: number.count(least) })]
      })
      return t('why.smallSample', { items: small.join(t('list.semicolon')) })
    }
    case 'not-reported': {
      const records = slots.flatMap((slot) => {
        const type = recordTypes.get(indicators.get(slot.indicator)?.reportedIn ?? '')
        return stateOf(slot) === 'not-reported' && type ? [name(type.names)] : []
      })
      return t('why.notReported', { records: list(records) })
    }
    case 'withheld':
      return t('why.withheld')
    case 'nothing-measured': {
      const states = new Map<string, string[]>()
      for (const slot of slots) {
        const state = stateOf(slot)
        if (state === 'not-applicable' || (state === 'value' && !slot.figure?.thinEvidence)) continue
        const word = state === 'value' || slot.figure?.thinEvidence ? t('figure.thin') : t(`state.${state}`)
        states.set(word, [...(states.get(word) ?? []), title(slot)])
      }
      const said = [...states].map(([state, titles]) => (titles.length === slots.length ? t('why.stateAll', { state }) : t('why.stateItem', { indicator: list(titles), state })))
      return t('why.nothingMeasured', { items: said.join(t('list.semicolon')) })
    }
    case 'not-applicable':
      return t('why.notApplicable')
  }
}
