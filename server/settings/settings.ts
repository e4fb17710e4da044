import { z } from 'zod'
import { providerSettings } from '../access/provider/settings'
import { mailSettings, webhookSettings } from '../notify/settings'
import { secureAddress } from './secure-address'

/** What an office sets beside its data: by whom else people are known, and how they are told of things. */
export const settingsShape = z
  .strictObject({
    /** Under which browsers know this server. */
    address: secureAddress.transform((text) => text.replace(/\/+$/, '')).optional(),
    signIn: providerSettings.optional(),
    mail: mailSettings.optional(),
    webhook: webhookSettings.optional(),
  })
  .refine(({ address, signIn, mail, webhook }) => address !== undefined || !(signIn ?? mail ?? webhook), { path: ['address'], message: 'is needed: links and ways back begin with it' })

export type Settings = z.infer<typeof settingsShape>
