// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import type { DeadlineRule } from '../../schemes'
import { maybe } from './draw'
import { limited } from './limit-subjects'

const terms = fc.record({ days: fc.constantFrom(1, 2, 5, 10, 20), unit: fc.constantFrom('working' as const, 'calendar' as const), countsReceipt: fc.boolean(), confirmed: fc.boolean() })

/** Rules of one stage: two in succession, or one that begins in the year, before which there is none; now and then one for a sharing type. */
const ofStage = (stage: string): fc.Arbitrary<DeadlineRule[]> => {
  const rule = terms.map((drawn) => ({ ...drawn, stage, sharingType: null, extension: 0, validFrom: '0001-01-01', validTo: '9999-12-31', issuer: '测试', clause: '测试' }))
  return fc
    .tuple(rule, rule, fc.boolean(), fc.constantFrom('2015-06-15', '2015-09-01'), maybe(rule))
    .map(([early, late, both, turn, conditional]) => [
      ...(both ? [{ ...early, validTo: turn }] : []),
      { ...late, validFrom: turn },
      ...(conditional ? [{ ...conditional, sharingType: 'conditional', validFrom: '2015-06-01' }] : []),
    ])
}

/** Rules of every stage of a duty with a limit. */
export const drawnLimitRules: fc.Arbitrary<DeadlineRule[]> = fc
  .tuple(...Object.values(limited).flatMap(({ stage }) => (stage === null ? [] : [ofStage(stage)])))
  .map((stages) => stages.flat())
