// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import type { DeadlineRule } from '../../schemes'
import { limited } from './limit-subjects'

const terms = fc.record({ days: fc.constantFrom(1, 2, 5, 10, 20), unit: fc.constantFrom('working' as const, 'calendar' as const), countsReceipt: fc.boolean(), confirmed: fc.boolean() })

/** Rules of one stage: two in succession, or one that begins in the year, before which there is none. */
const ofStage = (stage: string): fc.Arbitrary<DeadlineRule[]> => {
  const rule = terms.map((drawn) => ({ ...drawn, stage, sharingType: null, extension: 0, validFrom: '0001-01-01', validTo: '9999-12-31', issuer: '测试', clause: '测试' }))
  return fc
    .tuple(rule, rule, fc.boolean(), fc.constantFrom('2015-04-01', '2015-07-15'))
    .map(([early, late, both, turn]) => [...(both ? [{ ...early, validTo: turn }] : []), { ...late, validFrom: turn }])
}

/** Rules of every stage of a duty with a limit. */
export const drawnLimitRules: fc.Arbitrary<DeadlineRule[]> = fc
  .tuple(...Object.values(limited).flatMap(({ stage }) => (stage === null ? [] : [ofStage(stage)])))
  .map((stages) => stages.flat())
