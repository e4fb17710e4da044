import { expect, it } from 'vitest'
import { nearestNames } from './nearest-names'

const known = ['api-share', 'catalog-coverage', 'catalog-coverage-pilot', 'list-registration', 'list-submission', 'reply-timeliness']

it('offers the name that was misspelt', () => {
  expect(nearestNames('reply-timelines', known)).toEqual(['reply-timeliness'])
  expect(nearestNames('API_SHARE', known)).toEqual(['api-share'])
})

it('offers the names that a part of belongs to', () => {
  expect(nearestNames('coverage', known)).toEqual(['catalog-coverage', 'catalog-coverage-pilot'])
})

it('offers nothing for what resembles nothing', () => {
  expect(nearestNames('完全不同', known)).toEqual([])
})
