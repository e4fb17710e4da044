import { AlignmentType, BorderStyle, HeadingLevel, type Paragraph } from 'docx'
import type { BulletinDocument, Heading, Paragraph as TextBlock } from '../document'
import { plain } from '../sentence'
import { style } from './styles'
import { characterTwips, face, fontOf, line, red, run } from './type'

const outline = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Type of a run-in heading: that of the heading of its level. */
const leadType = {
  1: { font: fontOf(face.heading) },
  2: { font: fontOf(face.subheading) },
  3: { bold: true },
} as const

export const headingBlock = (block: Heading): Paragraph => line(undefined, `${block.number}${block.text}`, { heading: outline[block.level] })

/** @param keepNext it stays on the page of what follows. */
export function paragraphBlock(block: TextBlock, keepNext = false): Paragraph {
  const lead = `${block.number ?? ''}${block.lead ?? ''}`
  const words = plain(block.spans)
  return line(style.body, lead === '' ? words : [run(lead, leadType[block.level ?? 3]), run(words)], { widowControl: false, keepNext: keepNext || undefined })
}

/** The largest type, in half-points, in which the name of the office fills one line of the type area: 22 to 42 pt. */
function mastheadSize(name: string): number {
  const points = Math.floor(420 / Math.max(1, [...name].length))
  return 2 * Math.min(42, Math.max(22, points))
}

/** Marks, 发文机关标志, the place of 发文字号 over the red rule, notices, title and 主送机关. */
export function headBlocks(document: BulletinDocument): Paragraph[] {
  const boxed = { font: fontOf(face.heading), color: red, border: { style: BorderStyle.SINGLE, size: 12, color: red, space: 3 } }
  return [
    document.stamps.length === 0 ? line(undefined, '') : line(style.stamp, [run(`\u00a0${document.stamps.join('　')}\u00a0`, boxed)]),
    line(style.masthead, [run(document.masthead, { size: mastheadSize(document.masthead) })]),
    line(undefined, ''),
    line(style.number, document.number ?? ''),
    ...(document.notices.length === 0 ? [line(undefined, '')] : document.notices.map((text) => line(style.notice, text))),
    line(undefined, ''),
    ...document.title.map((text) => line(style.title, text)),
    line(undefined, ''),
    line(undefined, `${document.addressees}：`),
  ]
}

/** 署名 and 成文日期, two and four characters from the right (7.3.5.2, without a seal), never alone on a page. */
export function signatureBlocks({ signature }: BulletinDocument): Paragraph[] {
  return [
    line(undefined, '', { keepNext: true }),
    line(style.signature, signature.office, { indent: { right: 2 * characterTwips }, keepNext: true }),
    line(style.signature, signature.date, { indent: { right: 4 * characterTwips }, alignment: AlignmentType.RIGHT }),
  ]
}
