import { expect, test } from 'vitest'
import { schemes } from '../../metrics/schemes'
import { adjusted, type Adjustment } from '../../metrics/schemes/adjustment/adjustment'
import { draftText } from '../../metrics/schemes/adjustment/draft-text'
import { schemeDraft } from './scheme-draft'

const scheme = schemes.find(({ id }) => id === '2015')!

test.each<Adjustment>([
  { weights: { 'api-share': 40, 'update-compliance': 0 }, targets: {}, minimumN: {} },
  { weights: {}, targets: { 'catalog-coverage': 80, 'multi-format': 60 }, minimumN: { 'reply-timeliness': 3 } },
  { weights: { channels: 10 }, targets: { channels: 50 }, minimumN: {} },
])('the draft of a scenario is read as the scheme that the scenario judged by: %j', (change) => {
  const considered = adjusted(scheme, change, 2015)
  const read = schemeDraft(draftText(considered, change))
  expect(read.weights).toEqual(considered.weights)
  expect(read.targets).toEqual(considered.targets)
  expect(read.minimumN ?? {}).toEqual(considered.minimumN)
})
