import { z } from 'zod'

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** An address that secrets travel to: over TLS, or within this machine. */
export const secureAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !URL.canParse(text) || new URL(text).protocol === 'https:' || loopback.includes(new URL(text).hostname), { message: 'must begin with https://' })
