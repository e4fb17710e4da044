import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadPacking, packQuery, unpackQuery } from './pack'

await loadPacking()

const unpacked = (query: string) => unpackQuery(new URLSearchParams(query)).toString()

describe('a long query', () => {
  it('is packed into a short one and read back as it was, Chinese included', () => {
    const query = new URLSearchParams({ period: '2015', sql: 'SELECT 部门 FROM tally WHERE department = 1; '.repeat(60) }).toString()
    const packed = packQuery(query)
    expect(packed.length).toBeLessThan(query.length / 5)
    expect(packed).toMatch(/^z=[\w-]+$/)
    expect(unpacked(packed)).toBe(query)
  })

  it('stays as it is while it is short', () => {
    expect(packQuery('period=2015')).toBe('period=2015')
  })

  it.each(['z=', 'z=%%%', 'z=AAAA', 'z=not-deflated-at-all'])('is empty when it was damaged: %s', (query) => {
    expect(unpacked(query)).toBe('')
  })

  it('is not unpacked into more than an address may hold', () => {
    const bomb = deflateSync(new Uint8Array(5_000_000).fill(97))
    expect(unpacked(`z=${Buffer.from(bomb).toString('base64url')}`)).toBe('')
  })
})
