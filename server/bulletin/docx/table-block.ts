import { FileChild } from 'docx'
import type { Cell, Column, Table } from '../document'
import { plain } from '../sentence'
import { columnWidths } from './column-widths'
import { page, twips } from './page'
import { printable } from './printable'
import { style } from './styles'
import { line } from './type'

/** An element as the writer of XML takes it: a name with its attributes and children. */
type Element = Readonly<Record<string, Partial<Attributes> | readonly (Element | Attributes | string)[]>>
interface Attributes {
  readonly _attr: Readonly<Record<string, string | number>>
}

const attributes = (of: Attributes['_attr']): Attributes => ({ _attr: of })
const value = (name: string, val: string): Element => ({ [name]: attributes({ 'w:val': val }) })
const empty = (name: string): Element => ({ [name]: {} })
const width = (name: string, twipsWide: number): Element => ({ [name]: attributes({ 'w:type': 'dxa', 'w:w': twipsWide }) })
const border = (name: string, eighths: number): Element => ({ [name]: attributes({ 'w:val': 'single', 'w:color': '000000', 'w:sz': eighths }) })

/** Beneath the red heading an official document is black; words in the place of a figure are grey. */
const muted: Element = { 'w:rPr': [value('w:color', '595959')] }

interface LineLook {
  readonly style: string
  readonly align?: Column['align']
  readonly tone?: Cell['tone']
}

const textLine = (text: string, { style: of, align, tone }: LineLook): Element => ({
  'w:p': [
    { 'w:pPr': [value('w:pStyle', of), ...(align === 'left' || align === 'right' ? [value('w:jc', align)] : [])] },
    ...(text === '' ? [] : [{ 'w:r': [...(tone === 'muted' ? [muted] : []), { 'w:t': [attributes({ 'xml:space': 'preserve' }), printable(text)] }] }]),
  ],
})

/** Text in a cell; a paragraph stands in an empty one, for a cell without any is not well formed. */
const cellLines = ({ lines, tone }: Cell, align: Column['align']): Element[] =>
  lines.length === 0 ? [textLine('', { style: style.cell })] : lines.map(({ text }, index) => textLine(text, { style: index === 0 ? style.cell : style.cellBase, align, tone }))

const properties: Element = {
  'w:tblPr': [
    width('w:tblW', twips(page.area)),
    { 'w:tblBorders': [...['top', 'left', 'bottom', 'right'].map((side) => border(`w:${side}`, 8)), border('w:insideH', 4), border('w:insideV', 4)] },
    { 'w:tblLayout': attributes({ 'w:type': 'fixed' }) },
    { 'w:tblCellMar': [width('w:top', 40), width('w:left', 70), width('w:bottom', 40), width('w:right', 40)] },
  ],
}

/**
 * A table as the writer takes it, without an object for each paragraph of its thousands of cells: made of those, tables
 * were half of the time that a document takes.
 */
class PlainTable extends FileChild {
  constructor(private readonly parts: readonly Element[]) {
    super('w:tbl')
  }

  override prepForXml(): Element {
    return { 'w:tbl': this.parts }
  }
}

/** Caption, table and notes; the head repeats on every page and no row is split. */
export function tableBlock(block: Table): FileChild[] {
  const widths = columnWidths(block.columns)
  const row = (marks: readonly Element[], linesOf: (column: Column, index: number) => readonly Element[]): Element => ({
    'w:tr': [
      { 'w:trPr': marks },
      ...block.columns.map((column, index) => ({ 'w:tc': [{ 'w:tcPr': [width('w:tcW', widths[index] ?? 0), value('w:vAlign', 'center')] }, ...linesOf(column, index)] })),
    ],
  })
  return [
    line(style.caption, block.caption, { keepNext: true }),
    new PlainTable([
      properties,
      { 'w:tblGrid': widths.map((one) => ({ 'w:gridCol': attributes({ 'w:w': one }) })) },
      row([empty('w:cantSplit'), empty('w:tblHeader')], ({ name }) => [textLine(name, { style: style.head })]),
      ...block.rows.map((cells) => row([empty('w:cantSplit')], ({ align }, index) => cellLines(cells[index] ?? { lines: [] }, align))),
    ]),
    ...block.notes.map((note) => line(style.note, plain(note))),
    // Two tables without a paragraph between them would become one.
    line(style.gap, ''),
  ]
}
