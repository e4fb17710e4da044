import { drawing } from './chart/picture'
import type { BulletinDocument } from './document'
import { bulletinHtml } from './html'

/** What a bulletin is written as, with its media type. */
export const bulletinFormats = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type BulletinFormat = keyof typeof bulletinFormats

type Writer = (document: BulletinDocument) => Uint8Array | Promise<Uint8Array>

/** Writers of packages are large, and loaded when one is asked for; with them what draws their charts. */
const writers: Readonly<Record<BulletinFormat, () => Promise<Writer>>> = {
  docx: async () => (await Promise.all([import('./docx'), drawing()]))[0].bulletinDocx,
  html: () => drawing().then(() => bulletinHtml),
  xlsx: async () => (await import('./xlsx')).bulletinXlsx,
}

/** The bytes of a document in a format; the same document gives the same bytes. @param document its writer is loaded while it is composed. */
export async function bulletinFile(document: BulletinDocument | Promise<BulletinDocument>, format: BulletinFormat): Promise<Uint8Array> {
  const [composed, write] = await Promise.all([document, writers[format]()])
  return write(composed)
}
