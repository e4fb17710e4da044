import { z } from 'zod'
import { secureAddress } from '../settings/secure-address'

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i).transform((text) => text.toLowerCase())

/** The server that takes mail. */
export const mailSettings = z
  .strictObject({
    host: z.string().min(1),
    port: z.int().min(1).max(65_535),
    /** `starttls` demands it, `tls` from the first byte on; `none` sends in the clear, and no password. */
    encryption: z.enum(['starttls', 'tls', 'none']),
    user: z.string().min(1).optional(),
    /** Or `SHUPING_SMTP_PASSWORD`. */
    password: z.string().min(1).optional(),
    from: z.email(),
    /** Mail goes to addresses in these alone. */
    domains: z.array(domain).min(1).readonly(),
  })
  .refine(({ encryption, password }) => encryption !== 'none' || password === undefined, { path: ['encryption'], message: 'a password is not sent in the clear' })

/** Addresses of the office's own gateways. */
export const webhookSettings = z.strictObject({
  /** Or `SHUPING_WEBHOOK_SECRET`. */
  secret: z.string().min(32),
  /** Beginnings of addresses; nothing else is sent to. */
  allow: z.array(secureAddress).min(1).readonly(),
})

export type MailSettings = z.infer<typeof mailSettings>
export type WebhookSettings = z.infer<typeof webhookSettings>
