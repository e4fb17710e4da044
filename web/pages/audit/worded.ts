import { appealStates } from '../../../metrics/appeals/appeal'
import { verdicts } from '../../../metrics/indicators/verdict'
import { messageKinds, messageWays } from '../../../metrics/messages/kind'
import type { Names } from '../../../metrics/names'
import { periodStates } from '../../../metrics/time/period-state'
import { auditAbouts } from '../../../metrics/vocabulary/audit-about'
import { batchStatuses } from '../../../metrics/vocabulary/batch-status'
import { certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import { officeSettings } from '../../../metrics/vocabulary/office-setting'
import { roles } from '../../../metrics/vocabulary/role'

type Vocabulary = Readonly<Record<string, Names>>

const whether: Vocabulary = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }

/** What codes of the record are called, by the part that they stand in; a sign-in tells roles alone, a withdrawal the status alone. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  '': { ...roles, ...batchStatuses },
  about: auditAbouts,
  roles,
  status: batchStatuses,
  state: { ...periodStates, ...appealStates },
  verdict: verdicts,
  corrected: verdicts,
  purpose: certificatePurposes,
  blocked: whether,
  repeated: whether,
  removedSample: whether,
  ...Object.fromEntries(Object.keys(messageKinds).map((kind) => [kind, messageWays])),
}

/** Parts that are called elsewhere what they are called here. */
const parts: Vocabulary = { ...officeSettings, ...messageKinds }

/** What a part is called where the page has no word of its own; null where nobody has. */
export const partNames = (part: string): Names | null => (Object.hasOwn(parts, part) ? parts[part]! : null)

/** A value of the record in words: codes that have a name by it, everything else as it is. Behind the kind of a thing its own name may stand. */
export function worded(path: string, value: string, name: (names: Names) => string): string {
  const part = path.split('.').at(-1) ?? ''
  const vocabulary = Object.hasOwn(vocabularies, part) ? vocabularies[part]! : {}
  const [first = '', ...others] = value.split(' ')
  const called = (code: string) => (Object.hasOwn(vocabulary, code) ? name(vocabulary[code]!) : null)
  if (part === 'about') return [called(first) ?? first, ...others].join(' ')
  const codes = [first, ...others].map(called)
  return codes.includes(null) ? value : codes.join(' ')
}
