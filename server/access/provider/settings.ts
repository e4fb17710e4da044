import { z } from 'zod'
import { secureAddress } from '../../settings/secure-address'
import { personRoles } from '../../../metrics/vocabulary/role'

const role = z.enum(personRoles)

/** How people sign in elsewhere (OpenID Connect), and what they are here. */
export const providerSettings = z.strictObject({
  /** What the page calls it. */
  name: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(40) }),
  /** Its address; the rest is asked of it (OpenID Connect Discovery). */
  issuer: secureAddress,
  client: z.string().min(1),
  /** Or `SHUPING_OIDC_SECRET`; none for a public client. */
  secret: z.string().min(1).optional(),
  /** How the secret is sent, where the provider's own word is not to be followed. */
  authentication: z.enum(['client_secret_post', 'client_secret_basic']).optional(),
  scope: z.string().default('openid profile'),
  claims: z.strictObject({ id: z.string().default('preferred_username'), name: z.string().default('name'), groups: z.string().default('groups'), department: z.string().default('department') }).prefault({}),
  /** Roles by group of the provider; who is in none of them is not let in. */
  roles: z.record(z.string().min(1), z.union([role.transform((one) => [one]), z.array(role).min(1)])).refine((all) => Object.keys(all).length > 0, { message: 'names no group' }),
})

export type ProviderSettings = z.infer<typeof providerSettings>
