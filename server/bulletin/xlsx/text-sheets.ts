import type { Block, BulletinDocument, Paragraph, Span } from '../document'
import { messages } from '../messages'
import { plain } from '../sentence'
import { figureCell, headCell, type SheetCell, textCell, wrapped } from './sheet'

const words = messages.workbook

const title = ({ number = '', lead = '' }: Pick<Paragraph, 'number' | 'lead'>): string => `${number}${lead}`.replace(/。$/, '')

/** What the workbook is, as of when, and how its figures came about. */
export function noteRows(document: BulletinDocument): SheetCell[][] {
  const method = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && block.id.startsWith('method/'))
  const about: readonly (readonly [string, string])[] = [
    [words.title, document.title.join('')],
    [words.office, document.masthead],
    [words.number, document.number ?? words.noNumber],
    [words.date, document.signature.date],
    [words.period, document.period],
    [words.asOf, document.asOf ?? '—'],
    ...document.stamps.map((stamp) => [words.stamp, stamp] as const),
    ...document.notices.map((notice) => [words.notice, notice] as const),
  ]
  return [[headCell(words.item), headCell(words.content)], ...about.map(([item, text]) => [textCell(item), wrapped(text)]), ...method.map((one) => [textCell(title(one)), wrapped(plain(one.spans))])]
}

function textRow(block: Block): SheetCell[][] {
  switch (block.kind) {
    case 'heading':
      return [[headCell(`${block.number}${block.text}`)]]
    case 'paragraph':
      return [[textCell(title(block)), wrapped(plain(block.spans))]]
    default:
      return [[textCell(block.caption)]]
  }
}

/** The text, a paragraph a row. */
export const textRows = (blocks: readonly Block[]): SheetCell[][] => [[headCell(words.part), headCell(words.text)], ...blocks.flatMap(textRow)]

/** Every figure that the text and the notes under tables state, each as a number, with what it states. */
export function figureRows(blocks: readonly Block[]): SheetCell[][] {
  const stated = (spans: readonly Span[], of: string): SheetCell[][] =>
    spans.flatMap(({ text, figure }) => (figure === undefined ? [] : [[textCell(of), textCell(figure), figureCell(text), textCell(text)]]))
  return [
    [words.part, words.figure, words.value, words.shown].map(headCell),
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return stated(block.spans, block.id)
      return block.kind === 'table' ? stated(block.notes.flat(), block.id) : []
    }),
  ]
}
