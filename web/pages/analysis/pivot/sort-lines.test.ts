import { describe, expect, it } from 'vitest'
import { noCounts } from '../../../../metrics/indicators/verdict'
import { orderOf, sortLines } from './sort-lines'

const line = (key: string, met: number | null, missed = 0) => ({ key, total: met === null ? null : { ...noCounts, met, missed }, cells: [met === null ? null : { ...noCounts, met, missed }] })
const table = { columns: [{ key: '2015.x', total: null }], rows: [line('b', 1, 3), line('a', 9, 1), line('c', null), line('d', 0)] }
const keys = (order: string) => sortLines(table, order, (key) => key).map(({ key }) => key).join('')

describe('the rows of a pivot', () => {
  it.each([
    ['', 'bacd'],
    ['colour', 'bacd'],
    ['name', 'abcd'],
    ['-name', 'dcba'],
    [orderOf(null, 'met'), 'dbac'],
    [`-${orderOf(null, 'met')}`, 'abdc'],
    [`-${orderOf('2015.x', 'rate')}`, 'abcd'],
    [orderOf('no-column', 'rate'), 'bacd'],
  ])('by %s stand as %s, without a value last', (order, expected) => expect(keys(order)).toBe(expected))
})
