import { BorderStyle, type FileChild, Footer, FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionAlign, type IParagraphOptions, VerticalPositionAlign, type ISectionOptions, type Paragraph, SectionType, Tab, TabStopType, TextRun } from 'docx'
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

/**
 * Lines of the 版记 (7.4) in 4号, one character in from both sides, between rules as wide as the type area, of which the
 * outer ones are thick. The characters at the sides are written: an indent would take the rules in with the text.
 */
const imprintParagraphs = ({ imprint }: BulletinDocument, options: IParagraphOptions = {}): Paragraph[] =>
  imprintLines(imprint).flatMap(([left, right], index, all) =>
    imprintBroken(left).map((text, at, lines) => {
      const top = at === 0 ? { top: rule(index === 0 ? 1 : 0.5) } : {}
      const bottom = index === all.length - 1 && at === lines.length - 1 ? { bottom: rule(1) } : {}
      const atRight = right !== '' && at === lines.length - 1 ? [new Tab(), printable(`${right}　`)] : []
      return line(undefined, [new TextRun({ children: [printable(`　${text}`), ...atRight], size: size.four, characterSpacing: 0 })], {
        ...options,
        border: { ...top, ...bottom },
        tabStops: [{ type: TabStopType.RIGHT, position: twips(page.area) }],
      })
    }),
  )

/** Room that a 版记 needs under a text, with two lines to spare, for no two word processors end a page alike. */
export const imprintRoom = ({ imprint }: BulletinDocument): number => (imprintLines(imprint).flatMap(([left]) => imprintBroken(left)).length + 2) * lineTwips

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
