import type { Names } from '../../../metrics/names'
import type { Evidence } from './evidence'
import type { NamedEncoding } from './named-encoding'

/** How the bytes of a file become text. */
export interface Encoding {
  /** A label of the Encoding Standard, such as `utf-8`, `gb18030`, `utf-16le`, `big5`; or `xlsx` for a workbook. */
  readonly label: string
  /** Bytes of a byte order mark to leave out. */
  readonly mark: number
  /** UTF-8 with damaged places: their rows are refused, the others stand. */
  readonly damaged: boolean
  readonly why: Names
}

/** Why a file is not text, for the officer who picked the wrong one. */
export type NoText = 'empty' | 'old-workbook' | 'archive' | 'pdf' | 'binary'

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte)

/** A workbook is an archive whose first entries, in any order, are named like this. */
const workbookNames = ['xl/', '[Content_Types].xml', '_rels/.rels', 'docProps/']

function kindOfBinary(head: Buffer): NoText | 'workbook' {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return workbookNames.some((name) => head.includes(name)) ? 'workbook' : 'archive'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(head, 0x1f, 0x8b)) return 'archive'
  return 'binary'
}

/** What a workbook is read as: its encoding is its own matter. */
export const workbookLabel = 'xlsx'

const encoding = (label: string, mark: number, zh: string, en: string, damaged = false): Encoding => ({ label, mark, damaged, why: { zh, en } })

/** Zero bytes of UTF-16 stand on one side only: Latin letters, digits, commas and line ends have one each. */
function utf16WithoutMark({ zeros, bytes }: Evidence): 'utf-16le' | 'utf-16be' | null {
  if (bytes % 2 === 1) return null
  if (zeros.even === 0 && zeros.odd > 0) return 'utf-16le'
  return zeros.odd === 0 && zeros.even > 0 ? 'utf-16be' : null
}

/**
 * Decides how to read a file: the profile's word, a byte order mark, strict UTF-8, UTF-16 by its zero bytes,
 * mostly sound UTF-8, and GB18030 (which contains GBK and GB2312) for the rest.
 */
export function detectEncoding(evidence: Evidence, named?: NamedEncoding): Encoding | NoText {
  const { head, bytes, validUtf8, sound, unsound, zeros } = evidence
  const marked = startsWith(head, 0xef, 0xbb, 0xbf)
  if (bytes === 0 || (marked && bytes === 3)) return 'empty'
  const kind = kindOfBinary(head)
  if (kind === 'workbook') return encoding(workbookLabel, 0, 'XLSX 工作簿', 'an XLSX workbook')
  if (kind !== 'binary') return kind
  if (named) {
    const { label, by } = named
    const utf8 = label === 'utf-8'
    return encoding(label, marked && utf8 ? 3 : 0, `${label.toUpperCase()}，${by === 'profile' ? '导入方案' : '经办人'}指定`, `${label.toUpperCase()}, as ${by === 'profile' ? 'the profile says' : 'was asked for'}`, utf8 && !validUtf8)
  }
  if (startsWith(head, 0xff, 0xfe)) return encoding('utf-16le', 2, 'UTF-16（小端），有字节序标记', 'UTF-16 little-endian, by its byte order mark')
  if (startsWith(head, 0xfe, 0xff)) return encoding('utf-16be', 2, 'UTF-16（大端），有字节序标记', 'UTF-16 big-endian, by its byte order mark')
  if (zeros.even + zeros.odd > 0) {
    const utf16 = utf16WithoutMark(evidence)
    return utf16 ? encoding(utf16, 0, 'UTF-16，据空字节的位置判定', 'UTF-16, by where its zero bytes stand') : 'binary'
  }
  if (validUtf8)
    return marked
      ? encoding('utf-8', 3, 'UTF-8，有字节序标记', 'UTF-8, with a byte order mark')
      : encoding('utf-8', 0, sound > 0 ? 'UTF-8，全部字节有效' : 'UTF-8（纯 ASCII）', sound > 0 ? 'UTF-8, every byte sound' : 'UTF-8 (plain ASCII)')
  if (marked || sound > unsound * 10) return encoding('utf-8', marked ? 3 : 0, 'UTF-8，个别字节损坏', 'UTF-8, with damaged bytes', true)
  return encoding('gb18030', 0, 'GB18030（不是有效的 UTF-8）', 'GB18030 (the bytes are not UTF-8)')
}

/** The same of the content of a gzip file. */
export const packed = (content: Encoding): Encoding => ({ ...content, why: { zh: `gzip 压缩；${content.why.zh}`, en: `packed by gzip; ${content.why.en}` } })
