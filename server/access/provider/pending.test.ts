import { describe, expect, it } from 'vitest'
import { Pending } from './pending'

describe('who has been sent to sign in elsewhere', () => {
  it('is known once, in her own browser, for ten minutes', () => {
    let now = 0
    const pending = new Pending(() => now)
    const sent = { nonce: 'n', verifier: 'v' }
    const [one, two, three] = [pending.put('1', sent), pending.put('2', sent), pending.put('3', sent)]
    expect(pending.take('1', one)).toMatchObject(sent)
    expect(pending.take('1', one)).toBeNull()
    // Another browser uses it up: it was stolen, and is worth nothing any more.
    expect(pending.take('2', one)).toBeNull()
    expect(pending.take('2', two)).toBeNull()
    now = 10 * 60_000
    expect(pending.take('3', three)).toBeNull()
  })
})
