import { z } from '@hono/zod-openapi'
import type { OfficeSettings } from '../../bulletin/office'
import { type BulletinFormat, bulletinFormats } from '../../bulletin/formats'
import type { EditEntry, IssuedDocument, OfficeIdentity } from '../../office/bulletin'

export const bulletinFormatShape = z.enum(Object.keys(bulletinFormats) as [BulletinFormat, ...BulletinFormat[]])

const line = z.string().trim().max(200)

export const officeSettingsShape = z
  .object({
    name: line,
    city: line,
    abbreviation: line.max(20),
    rectification: line.max(20),
    supervision: line.max(20),
    addressees: line,
    basis: z.string().trim().max(500),
    copiesTo: z.string().trim().max(500),
    commendRank: z.int().min(0).max(1000),
    nameMissed: z.int().min(1).max(100),
  })
  .openapi('OfficeSettings') satisfies z.ZodType<OfficeSettings>

const change = { who: z.string(), at: z.string(), why: z.string().nullable() }

export const officeIdentityShape = z
  .object({
    settings: officeSettingsShape,
    made: z.object(change).nullable(),
    earlier: z.array(z.object({ settings: officeSettingsShape, made: z.object(change) })).readonly(),
  })
  .openapi('OfficeIdentity') satisfies z.ZodType<OfficeIdentity>

export const editEntryShape = z.object({ ...change, paragraph: z.string(), texts: z.array(z.string()).readonly().nullable() }).openapi('ParagraphEdit') satisfies z.ZodType<EditEntry>

export const issuedShape = z
  .object({
    id: z.int(),
    period: z.string(),
    kind: z.enum(['bulletin', 'erratum']),
    revision: z.int(),
    number: z.string(),
    title: z.string(),
    date: z.string(),
    signer: z.string(),
    who: z.string(),
    at: z.string(),
    why: z.string(),
    files: z.array(z.object({ name: z.string(), format: bulletinFormatShape, bytes: z.int(), sha256: z.string() })).readonly(),
  })
  .openapi('IssuedDocument') satisfies z.ZodType<IssuedDocument>
