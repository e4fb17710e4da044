import { appealStates } from '../../../metrics/appeals/appeal'
import { verdicts } from '../../../metrics/indicators/verdict'
import type { Names } from '../../../metrics/names'
import { recordTypes } from '../../../metrics/records'
import { periodStates } from '../../../metrics/time/period-state'
import { documentKinds } from '../../../metrics/vocabulary/document-kind'
import { roles } from '../../../metrics/vocabulary/role'

type Vocabulary = Readonly<Record<string, Names>>

const whether: Vocabulary = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }

const types: Vocabulary = Object.fromEntries([...recordTypes.values()].map(({ id, names }) => [id, names]))

/** What is done to the office, and what is made by it, are told by their codes. */
const abouts: Vocabulary = { ...types, ...documentKinds, office: { zh: '发文机关', en: 'Issuing office' } }

/** What codes of the record are called, by the part that they stand in; a sign-in tells roles alone. */
const vocabularies: Readonly<Record<string, Vocabulary>> = { '': roles, about: abouts, roles, state: { ...periodStates, ...appealStates }, verdict: verdicts, corrected: verdicts, blocked: whether, repeated: whether, removedSample: whether }

/** A value of the record in words: codes that have a name by it, everything else as it is. */
export function worded(path: string, value: string, name: (names: Names) => string): string {
  const part = path.split('.').at(-1) ?? ''
  const vocabulary = Object.hasOwn(vocabularies, part) ? vocabularies[part]! : {}
  const codes = value.split(' ')
  return codes.every((code) => Object.hasOwn(vocabulary, code)) ? codes.map((code) => name(vocabulary[code]!)).join(' ') : value
}
