import { expect, test } from 'vitest'
import { shippedProfiles } from '../../../server/intake'
import { profileFor } from './profile-for'

const profiles = shippedProfiles()

test.each([
  ['taoyuan_catalog_2018-07.utf8.csv', 'taoyuan-portal'],
  ['foi-statistics-2010-2020.csv', 'uk-foi'],
  ['guangzhou_2018-02-04.xlsx', 'guangzhou-portal'],
  ['data.cityofnewyork.us_2022-06-07T2352Z.jsonl.gz', 'socrata-nyc'],
])('%s is read by %s', (file, profile) => expect(profileFor([file], profiles)).toBe(profile))

test('a name that says nothing is left to the reader', () => {
  expect(profileFor(['list.csv'], profiles)).toBeNull()
  expect(profileFor(['foi-statistics-2010-2020.csv', 'other.csv'], profiles)).toBeNull()
})
