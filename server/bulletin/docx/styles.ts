import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { lineTwips } from './page'
import { rawStyle } from './raw-styles'
import { characterTwips, face, type Face, fontOf, red, size } from './type'

const exact = (twips: number, before = 0, after = 0) => ({ line: twips, lineRule: LineRuleType.EXACT, before, after }) as const

/** Type that is not 3号 has no need to fit 28 characters to a line. */
const type = (font: Face, halfPoints: number, color?: string) => ({ font: fontOf(font), size: halfPoints, color, characterSpacing: 0 })

const indent = { firstLine: 2 * characterTwips } as const
const centred = AlignmentType.CENTER

/** Paragraph styles by what they hold, so that an officer can change the look of all tables at once. */
export const style = {
  body: 'BulletinBody',
  stamp: 'Stamp',
  masthead: 'Masthead',
  number: 'DocumentNumber',
  notice: 'Notice',
  title: 'BulletinTitle',
  caption: 'BulletinCaption',
  head: 'TableHead',
  cell: 'TableCell',
  cellBase: 'TableCellBase',
  note: 'TableNote',
  gap: 'Gap',
  signature: 'BulletinSignature',
  mark: 'PageMark',
} as const

const rule = (points: number, space: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: red, space })

/** Room at the right for punctuation that hangs out of the line. */
const box = { top: rule(0.75, 4), bottom: rule(0.75, 4), left: rule(0.75, 6), right: rule(0.75, 15) }

const inCell = (twips: number) => ({ alignment: centred, spacing: exact(twips) })

const paragraphStyles: readonly (IParagraphStyleOptions & { id: string })[] = [
  { id: style.body, name: 'Bulletin Body', paragraph: { indent } },
  { id: style.stamp, name: 'Stamp', paragraph: { alignment: AlignmentType.RIGHT } },
  {
    id: style.masthead,
    name: 'Masthead',
    basedOn: rawStyle.offGrid,
    paragraph: { alignment: centred, spacing: { before: 800, after: 0 } },
    run: type(face.title, size.two, red),
  },
  { id: style.number, name: 'Document Number', paragraph: { alignment: centred, border: { bottom: rule(2.25, 11) } } },
  {
    id: style.notice,
    name: 'Notice',
    basedOn: rawStyle.offGrid,
    paragraph: { spacing: exact(440, 160, 60), indent: { left: 120, right: 300 }, border: box },
    run: type(face.subheading, size.four),
  },
  {
    id: style.title,
    name: 'Bulletin Title',
    basedOn: rawStyle.offGrid,
    paragraph: { alignment: centred, spacing: exact(lineTwips), keepNext: true },
    run: type(face.title, size.two),
  },
  { id: style.caption, name: 'Bulletin Caption', paragraph: { alignment: centred }, run: type(face.heading, size.four) },
  { id: style.head, name: 'Table Head', basedOn: rawStyle.inCell, paragraph: { ...inCell(300), keepNext: true }, run: type(face.heading, size.five) },
  { id: style.cell, name: 'Table Cell', basedOn: rawStyle.inCell, paragraph: inCell(300), run: type(face.body, size.five) },
  { id: style.cellBase, name: 'Table Cell Base', basedOn: rawStyle.inCell, paragraph: inCell(240), run: type(face.body, size.smallFive) },
  { id: style.note, name: 'Table Note', basedOn: rawStyle.offGrid, paragraph: { spacing: exact(340) }, run: type(face.body, size.five) },
  { id: style.gap, name: 'Gap', basedOn: rawStyle.offGrid, paragraph: { spacing: exact(200) }, run: type(face.body, size.five) },
  { id: style.signature, name: 'Bulletin Signature', paragraph: { alignment: AlignmentType.RIGHT } },
  { id: style.mark, name: 'Page Mark', paragraph: { alignment: centred }, run: type(face.heading, size.four, red) },
]

const heading = (font: Face, bold: boolean, outlineLevel: number) => ({
  run: { font: fontOf(font), size: size.three, bold, color: '000000' },
  paragraph: { indent, keepNext: true, outlineLevel },
})

/** 一、 in 黑体, （一） in 楷体, 1. in bold 仿宋, all 3号 (GB/T 9704-2012, 7.3.3); the document's own text is 3号 仿宋. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf(face.body), size: size.three, characterSpacing: -5, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      // Not justified: every character keeps its 28th of the line, and LibreOffice (7.4) drops punctuation at the end of
      // justified lines of condensed type.
      paragraph: { spacing: exact(lineTwips), alignment: AlignmentType.LEFT },
    },
    heading1: heading(face.heading, false, 0),
    heading2: heading(face.subheading, false, 1),
    heading3: heading(face.body, true, 2),
  },
  paragraphStyles: [...paragraphStyles],
}
