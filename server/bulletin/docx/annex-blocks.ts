import { BorderStyle, Footer, type IParagraphOptions, type ISectionOptions, type Paragraph, SectionType, Tab, type Table, TabStopType, TextRun } from 'docx'
import { annexMark, type Block, type BulletinDocument } from '../document'
import { imprintLines } from '../imprint'
import { page, pageProperties, twips } from './page'
import { printable } from './printable'
import { marks } from './running'
import { style } from './styles'
import { characterTwips, face, fontOf, line, run, size } from './type'

/** 附件说明 under the text (7.3.4): two characters in, counted, the second line under the first. */
export const annexList = ({ annexes }: BulletinDocument): Paragraph[] =>
  annexes.length === 0
    ? []
    : [
        line(undefined, ''),
        ...annexes.map(({ title }, index) => line(style.body, `${index === 0 ? '附件：' : '　　　'}${annexes.length === 1 ? '' : `${index + 1}.`}${title}`)),
      ]

/** Each annex on pages of its own (7.3.7): its mark in the first line, its title in the third. */
export const annexBlocks = (document: BulletinDocument, partsOf: (block: Block) => readonly (Paragraph | Table)[]): (Paragraph | Table)[] =>
  document.annexes.flatMap((annex, index) => [
    line(undefined, [run(annexMark(document, index), { font: fontOf(face.heading) })], { pageBreakBefore: true }),
    line(undefined, ''),
    line(style.title, annex.title),
    line(undefined, ''),
    ...annex.blocks.flatMap(partsOf),
  ])

const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: '000000', space: 1 })

/**
 * 版记 (7.4): at the foot of the last page, which is an even one; in 4号, one character in from both sides, between rules of
 * which the outer ones are thick, the last on the lower edge of the type area. It stands where other pages have their number:
 * its page, and a blank one before it, bear none (7.5).
 */
export function imprintSection({ imprint, stamps }: BulletinDocument): ISectionOptions {
  const lines = imprintLines(imprint)
  const character = characterTwips
  const foot = () =>
    new Footer({
      children: lines.map(([left, right], index) => {
        const border: IParagraphOptions['border'] = { top: rule(index === 0 ? 1 : 0.5), ...(index === lines.length - 1 ? { bottom: rule(1) } : {}) }
        return line(undefined, [new TextRun({ children: right === '' ? [printable(left)] : [printable(left), new Tab(), printable(right)], size: size.four, characterSpacing: 0 })], {
          border,
          indent: { left: character, right: character },
          tabStops: [{ type: TabStopType.RIGHT, position: twips(page.area) - character }],
        })
      }),
    })
  const { margin, ...ofPage } = pageProperties.page
  return {
    properties: { ...pageProperties, page: { ...ofPage, margin: { ...margin, footer: margin.bottom } }, type: SectionType.EVEN_PAGE, titlePage: false },
    headers: marks(stamps),
    footers: { default: foot(), even: foot() },
    children: [line(undefined, '')],
  }
}
