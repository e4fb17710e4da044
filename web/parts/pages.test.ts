import { expect, test } from 'vitest'
import { personRoles, type PersonRole } from '../../metrics/vocabulary/role'
import { permitted } from '../../server/access/actions'
import { pageAt, pages } from './pages'

/** What is offered, written down apart from the table of actions. */
const offered: Readonly<Record<PersonRole, string>> = {
  administrator: 'audit',
  evaluator: 'overview ranking departments indicators map tasks analysis scenario bulletin appeals documents data rules audit',
  issuer: 'overview ranking departments indicators map tasks analysis scenario bulletin appeals documents data rules audit',
  contact: 'overview ranking departments indicators map tasks analysis bulletin appeals rules',
  reader: 'overview ranking departments indicators map tasks analysis scenario bulletin rules',
  'row-reader': 'overview ranking departments indicators map tasks analysis scenario bulletin rules',
}

test.each(personRoles)('%s is offered the pages that she may open, and no other', (role) => {
  const may = permitted([role])
  expect(pages.filter(({ needs }) => may.includes(needs)).map(({ key }) => key)).toEqual(offered[role].split(' '))
})

test('a page is known by its address and those under it', () => {
  expect(['/', '/appeals/3', '/rules/department', '/departments/AC600', '/wall', '/account', '/nowhere'].map((path) => pageAt(path)?.key)).toEqual(['ranking', 'appeals', 'rules', 'departments', 'overview', undefined, undefined])
})
