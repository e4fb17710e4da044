import { expect, it } from 'vitest'
import { cellLink } from './cell-link'

const question = { rows: 'department', columns: 'domain', indicators: ['api-share'], slice: { mode: ['api'] }, scope: undefined }
const links = { period: '2015-Q3', slice: { mode: ['api'] } }

it('leads from a cell of a department to its rows, under the slice and the value of the column', () => {
  expect(cellLink(question, { row: 'AC500', column: '~' }, links)).toEqual({ to: '/departments/AC500', search: '?period=2015-Q3&domain=%7E&mode=api&indicator=api-share', hash: 'rows' })
  expect(cellLink({ ...question, columns: 'verdict' }, { row: 'AC500', column: 'missed' }, links)?.search).toContain('verdict=missed')
})

it('leads from a total to the indicator under the narrower slice', () => {
  expect(cellLink(question, { row: null, column: '道路交通' }, links)).toEqual({ to: '/indicators/api-share', search: `?period=2015-Q3&domain=${encodeURIComponent('道路交通')}&mode=api` })
  expect(cellLink({ ...question, rows: 'group' }, { row: 'pilot', column: null }, links)?.search).toContain('group=pilot')
})

it('leads nowhere from what is not of one indicator', () => {
  expect(cellLink({ ...question, columns: 'indicator', indicators: ['api-share', 'channels'] }, { row: 'AC500', column: null }, links)).toBeNull()
})
