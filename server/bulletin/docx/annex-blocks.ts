import { BorderStyle, type FileChild, Footer, FrameAnchorType, FrameWrap, HeightRule, type IParagraphOptions, type ISectionOptions, LineRuleType, type Paragraph, SectionType, Tab, TabStopType, TextRun } from 'docx'
import { annexMark, type Block, type BulletinDocument } from '../document'
import { imprintLines } from '../imprint'
import { lineTwips, page, pageProperties, twips } from './page'
import { printable } from './printable'
import { marks } from './running'
import { style } from './styles'
import { face, fontOf, line, run, size } from './type'

/** 附件说明 under the text (7.3.4): two characters in, counted, the second line under the first. */
export const annexList = ({ annexes }: BulletinDocument): Paragraph[] =>
  annexes.length === 0
    ? []
    : [
        line(undefined, '', { keepNext: true }),
        ...annexes.map(({ title }, index) => line(style.body, `${index === 0 ? '附件：' : '　　　'}${annexes.length === 1 ? '' : `${index + 1}.`}${title}`, { keepNext: true })),
      ]

/** Each annex on pages of its own (7.3.7): its mark in the first line, its title in the third. */
export const annexBlocks = (document: BulletinDocument, partsOf: (block: Block) => readonly FileChild[]): FileChild[] =>
  document.annexes.flatMap((annex, index) => [
    line(undefined, [run(annexMark(document, index), { font: fontOf(face.heading) })], { pageBreakBefore: true }),
    line(undefined, ''),
    line(style.title, annex.title),
    line(undefined, ''),
    ...annex.blocks.flatMap((block) => partsOf(block)),
  ])

const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: '000000', space: 1 })

/** Characters of 4号 in a line of the type area, one left free at each side. */
const lineLength = 29

/** A text in lines of the 版记, those after the first under the first name after its colon (7.4.3). */
function imprintBroken(text: string): string[] {
  const inset = '　'.repeat(text.indexOf('：') + 1)
  const lines = ['']
  let used = 0
  for (const character of text) {
    const own = character > '\u2e7f' ? 1 : 0.6
    if (used + own > lineLength) {
      lines.push(inset)
      used = inset.length
    }
    lines.push(`${lines.pop()}${character}`)
    used += own
  }
  return lines
}

/** A line of the 版记: what stands left and right, and the widths of the rules over and under it in points. */
interface ImprintLine {
  readonly text: string
  readonly right: string
  readonly top?: number
  readonly bottom?: number
}

const linesOf = (imprint: BulletinDocument['imprint']): ImprintLine[] =>
  imprintLines(imprint).flatMap(([left, right], index, all) =>
    imprintBroken(left).map((text, at, lines) => ({
      text,
      right: at === lines.length - 1 ? right : '',
      top: at > 0 ? undefined : index === 0 ? 1 : 0.5,
      bottom: index === all.length - 1 && at === lines.length - 1 ? 1 : undefined,
    })),
  )

/**
 * Lines of the 版记 (7.4) in 4号, one character in from both sides, between rules as wide as the type area, of which the
 * outer ones are thick. The characters at the sides are written: an indent would take the rules in with the text.
 */
const imprintParagraphs = ({ imprint }: BulletinDocument, optionsOf: (at: number, lines: readonly ImprintLine[]) => IParagraphOptions = () => ({})): Paragraph[] =>
  linesOf(imprint).map(({ text, right, top, bottom }, at, lines) =>
    line(undefined, [new TextRun({ children: [printable(`　${text}`), ...(right === '' ? [] : [new Tab(), printable(`${right}　`)])], size: size.four, characterSpacing: 0 })], {
      ...optionsOf(at, lines),
      border: { ...(top && { top: rule(top) }), ...(bottom && { bottom: rule(bottom) }) },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(page.area) }],
    }),
  )

/** Room that a 版记 needs under a text, with two lines to spare, for no two word processors end a page alike. */
export const imprintRoom = ({ imprint }: BulletinDocument): number => (linesOf(imprint).length + 2) * lineTwips

/**
 * 版记 at the foot of the page on which the text ends, a frame a line. LibreOffice loses a frame of several paragraphs, knows
 * no lower edge for a floating table, floats none as wide as the type area, and wants a line after frames: one without room.
 * A line and its rule are lower than the distance of two, for Word moves frames apart that touch.
 */
export const imprintAtFoot = (document: BulletinDocument): Paragraph[] => [
  ...imprintParagraphs(document, (at, { length }) => ({
    spacing: { line: 500, lineRule: LineRuleType.EXACT },
    frame: {
      type: 'absolute',
      position: { x: 0, y: twips(page.height - page.bottom) - (length - at) * lineTwips },
      width: twips(page.area),
      height: 0,
      rule: HeightRule.AUTO,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
  })),
  line(undefined, '', { spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } }),
]

/**
 * 版记 on an even page of its own, its last rule on the lower edge of the type area. It stands where other pages have their
 * number: its page, and a blank one before it, bear none (7.5).
 */
export function imprintSection(document: BulletinDocument): ISectionOptions {
  const foot = () => new Footer({ children: imprintParagraphs(document) })
  const { margin, ...ofPage } = pageProperties.page
  return {
    properties: { ...pageProperties, page: { ...ofPage, margin: { ...margin, footer: margin.bottom } }, type: SectionType.EVEN_PAGE, titlePage: false },
    headers: marks(document.stamps),
    footers: { default: foot(), even: foot() },
    children: [line(undefined, '')],
  }
}
