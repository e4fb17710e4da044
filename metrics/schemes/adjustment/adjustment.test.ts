import { describe, expect, test } from 'vitest'
import { schemes } from '..'
import { targetOf } from '../../scoring/target'
import { adjusted, changesIn, percentOf } from './adjustment'

const scheme = schemes.find(({ id }) => id === '2015')!
const nothing = { weights: {}, targets: {}, minimumN: {} }

describe('an adjusted scheme', () => {
  test('is the scheme itself when nothing is changed', () => {
    expect(adjusted(scheme, nothing, 2015)).toEqual({ ...scheme, minimumN: {} })
    expect(changesIn(nothing)).toBe(0)
  })

  test('moves the target that holds at the end of the year, and leaves the other steps', () => {
    const { targets } = adjusted(scheme, { ...nothing, targets: { 'catalog-coverage': 80 } }, 2015)
    expect(targets['catalog-coverage']!.map(({ from, value }) => `${from} ${percentOf(value)}`)).toEqual(['2014-01-01 40', '2015-01-01 80', '2016-01-01 100'])
    expect(scheme.targets['catalog-coverage']!.map(({ value }) => percentOf(value))).toEqual([40, 70, 100])
  })

  test('gives a target where the scheme has none, and takes none for none', () => {
    const given = adjusted(scheme, { ...nothing, targets: { 'multi-format': 60, channels: 0 } }, 2015)
    expect(percentOf(targetOf(given, 'multi-format', 2015)!.value)).toBe(60)
    expect(targetOf(given, 'channels', 2015)).toBeNull()
  })

  test('is unconfirmed in what was changed', () => {
    const given = adjusted(scheme, { weights: { 'api-share': 40 }, targets: { 'api-share': 20 }, minimumN: { 'api-share': 9 } }, 2015)
    expect(given.weights).toMatchObject({ 'api-share': 40, 'reply-timeliness': 25 })
    expect([given.weightsConfirmed, targetOf(given, 'api-share', 2015)!.confirmed, given.minimumN!['api-share']!.confirmed]).toEqual([false, false, false])
  })
})
