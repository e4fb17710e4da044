import { AlignmentType, BorderStyle, HeadingLevel, type Paragraph } from 'docx'
import type { BulletinDocument, Heading, Paragraph as TextBlock } from '../document'
import { plain } from '../sentence'
import { twips } from './page'
import { face, gridLine, indented, line, red, run, size } from './type'

/** 一、 in 黑体, （一） in 楷体, 1. in bold 仿宋, all 3号 (7.3.3). */
const headingStyle = {
  1: { font: face.heading },
  2: { font: face.subheading },
  3: { font: face.body, bold: true },
} as const

const outline = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

export const headingBlock = (block: Heading): Paragraph =>
  line([run(`${block.number}${block.text}`, headingStyle[block.level])], { heading: outline[block.level], indent: indented, keepNext: true, alignment: AlignmentType.LEFT })

export function paragraphBlock(block: TextBlock): Paragraph {
  const lead = `${block.number ?? ''}${block.lead ?? ''}`
  return line([...(lead === '' ? [] : [run(lead, headingStyle[block.level ?? 3])]), run(plain(block.spans))], { indent: indented })
}

/** The largest type in which the name of the office fills one line of the type area, between 2号 and 初号. */
function mastheadSize(name: string): number {
  const points = Math.floor(420 / Math.max(1, [...name].length))
  return 2 * Math.min(42, Math.max(22, points))
}

/** 发文机关标志, the place of 发文字号, and the red rule 4 mm under it. */
function masthead(document: BulletinDocument): Paragraph[] {
  const halfPoints = mastheadSize(document.masthead)
  return [
    line([run(document.masthead, { font: face.title, size: halfPoints, color: red, spacing: 0 })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(14), after: 0 },
    }),
    line([]),
    line([run(document.number ?? '')], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 11 } },
    }),
  ]
}

/** 未定稿 and 示例数据 at the top right of the first page, where a mark cannot be overlooked. */
const stamps = (document: BulletinDocument): Paragraph =>
  line([run(document.stamps.join('　'), { font: face.heading })], { alignment: AlignmentType.RIGHT })

const notice = (text: string): Paragraph =>
  line([run(text, { font: face.subheading, size: size.four })], {
    spacing: { before: 120, after: 60, line: 440, lineRule: gridLine.lineRule },
    indent: { left: 120, right: 120 },
    border: Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, { style: BorderStyle.SINGLE, size: 6, color: red, space: 4 }])),
  })

/** Everything above the body: marks, heading, notices, title, addressees. */
export function headBlocks(document: BulletinDocument): Paragraph[] {
  return [
    ...(document.stamps.length === 0 ? [line([])] : [stamps(document)]),
    ...masthead(document),
    ...document.notices.map(notice),
    line([]),
    ...document.title.map((text) => line([run(text, { font: face.title, size: size.two, spacing: 0 })], { alignment: AlignmentType.CENTER, keepNext: true })),
    line([]),
    line([run(`${document.addressees}：`)], { alignment: AlignmentType.LEFT }),
  ]
}

/** 署名 and 成文日期, two and four characters from the right (7.3.5.2, without a seal). */
export function signatureBlocks({ signature }: BulletinDocument): Paragraph[] {
  const character = size.three * 10
  return [
    line([], { keepNext: true }),
    line([run(signature.office)], { alignment: AlignmentType.RIGHT, indent: { right: 2 * character }, keepNext: true }),
    line([run(signature.date)], { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } }),
  ]
}
