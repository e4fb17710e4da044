import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AccessEnv } from '../access/context'
import type { Role } from '../../metrics/vocabulary/role'
import type { HoldingOffice } from '../office/office'
import { documents } from './documents'
import { refuse } from './refusal'

it('a bulletin that failed is repeated by whoever may issue, and by nobody else; any other document by whoever may make it', async () => {
  const repeated: [Role, number][] = []
  const knock = async (role: Role, number: number): Promise<number> => {
    const app = new Hono<AccessEnv>()
    app.onError(refuse)
    app.use(async (c, next) => {
      c.set('actor', { id: role, name: role, roles: [role], department: null, via: 'session', from: '' })
      c.set('office', { documentRuns: async () => [{ number: 2, kind: 'export' }, { number: 1, kind: 'bulletin' }], repeatRun: async () => ({ done: repeated.push([role, number]) }) } as unknown as HoldingOffice)
      return next()
    })
    app.route('/', documents())
    return (await app.request(`/api/runs/${number}/repeat`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ who: role }) })).status
  }
  expect([await knock('evaluator', 1), await knock('issuer', 1), await knock('evaluator', 2)]).toEqual([403, 200, 200])
  expect(repeated).toEqual([['issuer', 1], ['evaluator', 2]])
})
