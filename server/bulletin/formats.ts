import type { BulletinDocument } from './document'
import { bulletinHtml } from './html'

/** What a bulletin is written as, with its media type. */
export const bulletinFormats = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type BulletinFormat = keyof typeof bulletinFormats

/** The bytes of a document in a format; the same document gives the same bytes. The writers of packages are large, and loaded when one is asked for. */
export async function bulletinFile(document: BulletinDocument, format: BulletinFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx')).bulletinDocx(document)
    case 'html':
      return bulletinHtml(document)
    case 'xlsx':
      return (await import('./xlsx')).bulletinXlsx(document)
  }
}
