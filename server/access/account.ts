import { z } from 'zod'
import { type PersonRole, personRoles } from '../../metrics/vocabulary/role'

/** A person who may sign in, as an administrator sees her. */
export interface Account {
  /** What she types: never another's, never changed. */
  readonly id: string
  readonly name: string
  readonly roles: readonly PersonRole[]
  /** Code of the department that a contact speaks for. */
  readonly department: string | null
  /** Cannot sign in, and is signed out. */
  readonly blocked: boolean
  /** The password is one that somebody else has seen, and must be changed first. */
  readonly firstPassword: boolean
  /** Signs in by the identity provider, which says her roles each time. */
  readonly elsewhere: boolean
  /** Instant in Shanghai. */
  readonly madeAt: string
  readonly madeBy: string
  readonly lastSignIn: string | null
}

export const accountId = z.string().regex(/^[a-z][a-z0-9._-]{1,39}$/)

/** What an administrator decides of an account. */
export const accountWords = z
  .strictObject({
    name: z.string().trim().min(1).max(50),
    roles: z.array(z.enum(personRoles)).min(1).readonly(),
    department: z.string().trim().min(1).max(100).nullable(),
    blocked: z.boolean(),
  })
  .refine(({ roles, department }) => roles.includes('contact') === (department !== null), { path: ['department'], message: 'a contact has a department, and nobody else' })

export type AccountWords = z.infer<typeof accountWords>

/** An account with the password that it has at first; it is shown once, and kept nowhere. */
export interface NewPassword {
  readonly account: Account
  readonly password: string
}
