import { z } from 'zod'
import { providerSettings } from '../access/provider/settings'
import { secureAddress } from './secure-address'

/** What an office sets beside its data: by whom else people are known, and how they are told of things. */
export const settingsShape = z
  .strictObject({
    /** Under which browsers know this server. */
    address: secureAddress.transform((text) => text.replace(/\/+$/, '')).optional(),
    signIn: providerSettings.optional(),
  })
  .refine(({ address, signIn }) => address !== undefined || !signIn, { path: ['address'], message: 'is needed for signIn' })

export type Settings = z.infer<typeof settingsShape>
