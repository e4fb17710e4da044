import { z } from '@hono/zod-openapi'
import type { Account, NewPassword } from '../../access/account'
import type { Left } from '../../access/account-office'
import { actions, type Action } from '../../access/actions'
import type { ToldSession } from '../../access/sessions'
import { personRoles } from '../../../metrics/vocabulary/role'
import { namesShape } from './names'

const rolesShape = z.array(z.enum(personRoles)).readonly()

export const accountShape = z
  .object({
    id: z.string(),
    name: z.string(),
    roles: rolesShape,
    department: z.string().nullable(),
    blocked: z.boolean(),
    firstPassword: z.boolean(),
    elsewhere: z.boolean(),
    madeAt: z.string(),
    madeBy: z.string(),
    lastSignIn: z.string().nullable(),
  })
  .openapi('Account') satisfies z.ZodType<Account>

export const newPasswordShape = z.object({ account: accountShape, password: z.string().openapi({ description: '只显示这一次 / Shown this once' }) }).openapi('NewPassword') satisfies z.ZodType<NewPassword>

export const sessionShape = z
  .object({ id: z.string(), account: z.string(), openedAt: z.string(), seenAt: z.string(), from: z.string(), current: z.boolean().openapi({ description: '本次登录 / The one that asks' }) })
  .openapi('Session') satisfies z.ZodType<ToldSession>

/** What is left to end elsewhere of who has signed out. */
export const leftShape = z
  .object({
    elsewhere: z.boolean().openapi({ description: '统一身份认证另有登录 / There is a session of the identity provider beside' }),
    address: z.string().nullable().openapi({ description: '到该处退出的地址 / Where it is ended' }),
  })
  .openapi('Left') satisfies z.ZodType<Left>

/** Who asks, and what she may do. */
export const meShape = z
  .object({
    via: z.enum(['nobody', 'operator', 'session', 'token', 'command']),
    id: z.string(),
    name: z.string(),
    department: z.string().nullable(),
    departmentName: z.string().nullable().openapi({ description: '所代表部门的现名 / What the department is called now' }),
    roles: z.array(z.string()).readonly(),
    actions: z.array(z.enum(Object.keys(actions) as [Action, ...Action[]])).readonly(),
    firstPassword: z.boolean().openapi({ description: '须先修改初始口令 / The first password must be changed' }),
    unread: z.int().openapi({ description: '未读消息 / Messages that are not read' }),
    provider: namesShape.nullable().openapi({ description: '统一身份认证的名称 / The identity provider, where there is one' }),
    elsewhere: z.boolean().openapi({ description: '经统一身份认证登录，没有本处口令 / Signed in by the identity provider; there is no password here' }),
    setUp: z.boolean().openapi({ description: '尚无账号，须建首个管理员 / There is no account yet: the first administrator is to be made' }),
  })
  .openapi('Me')

export type Me = z.infer<typeof meShape>
