import { BorderStyle, type FileChild, Footer, FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionAlign, type IParagraphOptions, VerticalPositionAlign, type ISectionOptions, type Paragraph, SectionType, Tab, TabStopType, TextRun } from 'docx'
import { annexMark, type Block, type BulletinDocument } from '../document'
import { imprintLines } from '../imprint'
import { lineTwips, page, pageProperties, twips } from './page'
import { printable } from './printable'
import { marks } from './running'
import { style } from './styles'
import { characterTwips, face, fontOf, line, run, size } from './type'

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

/** Lines of the 版记 (7.4) in 4号, one character in from both sides, between rules of which the outer ones are thick. */
const imprintParagraphs = ({ imprint }: BulletinDocument, options: IParagraphOptions = {}): Paragraph[] =>
  imprintLines(imprint).map(([left, right], index, all) => {
    const border: IParagraphOptions['border'] = { top: rule(index === 0 ? 1 : 0.5), ...(index === all.length - 1 ? { bottom: rule(1) } : {}) }
    return line(undefined, [new TextRun({ children: right === '' ? [printable(left)] : [printable(left), new Tab(), printable(right)], size: size.four, characterSpacing: 0 })], {
      ...options,
      border,
      indent: { left: characterTwips, right: characterTwips },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(page.area) - characterTwips }],
    })
  })

/** Room that a 版记 needs under a text, with two lines to spare, for no two word processors end a page alike. */
export const imprintRoom = ({ imprint }: BulletinDocument): number => (imprintLines(imprint).length + 2) * lineTwips

/** 版记 at the foot of the page on which the text ends. */
export const imprintFrame = (document: BulletinDocument): Paragraph[] =>
  imprintParagraphs(document, {
    frame: {
      type: 'alignment',
      width: twips(page.area),
      height: 0,
      rule: HeightRule.AUTO,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      wrap: FrameWrap.AROUND,
    },
  })

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
