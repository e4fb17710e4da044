import type { ChartPicture } from '../chart/picture'
import type { Block, BulletinDocument, Cell, Table } from '../document'
import { plain } from '../sentence'
import { columnWidths } from './column-widths'
import { lineTwips, page, twips } from './page'
import { characterTwips } from './type'

/** Room of a page for text: 22 lines. */
const room = 22 * lineTwips

const wide = /[⺀-鿿豈-﫿︰-﹏＀-￠　-〿‘-”—…○①-⑳]/u

/** Lines that a text takes. @param em twips of a Chinese character; others take half of it, and a little more where Times New Roman is not there. */
function linesOf(text: string, width: number, em: number, indent = 0): number {
  let [lines, used] = [1, indent]
  for (const character of text) {
    const own = wide.test(character) ? em : em * 0.55
    if (used + own > width) [lines, used] = [lines + 1, 0]
    used += own
  }
  return lines
}

const area = twips(page.area)
const bodyLines = (text: string, indent = 2 * characterTwips): number => linesOf(text, area, characterTwips, indent)

/** A piece of the flow: lines that a page may end between, or one that is not split. */
interface Piece {
  readonly heights: readonly number[]
  /** Stays on the page of the piece after it. */
  readonly keepNext?: boolean
  /** Repeated on every page that the heights after the first go on to. */
  readonly head?: number
  readonly newPage?: boolean
}

const textLines = (lines: number): number[] => Array<number>(lines).fill(lineTwips)

/** Margins and rule of a row. */
const aroundRow = 90

const cellHeight = ({ lines }: Cell, width: number): number => lines.reduce((sum, { text }, at) => sum + linesOf(text, width - 110, at === 0 ? 210 : 180) * (at === 0 ? 300 : 240), 0)

function tablePieces({ caption, columns, rows, notes }: Table): Piece[] {
  const widths = columnWidths(columns)
  const heightOf = (cells: readonly Cell[]): number => aroundRow + Math.max(300, ...cells.map((cell, at) => cellHeight(cell, widths[at] ?? area)))
  const head = heightOf(columns.map(({ name }) => ({ lines: [{ text: name }] })))
  const [first = 0, ...rest] = rows.map(heightOf)
  return [
    { heights: textLines(linesOf(caption, area, 280)), keepNext: true },
    { heights: [head + first, ...rest], head },
    ...notes.map((note) => ({ heights: Array<number>(linesOf(plain(note), area, 210)).fill(340) })),
    { heights: [200] },
  ]
}

function piecesOf(block: Block, pictures: ReadonlyMap<string, ChartPicture>): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ heights: [textLines(bodyLines(`${block.number}${block.text}`)).reduce((sum, one) => sum + one, 0)], keepNext: true }]
    case 'paragraph':
      return [{ heights: textLines(bodyLines(`${block.number ?? ''}${block.lead ?? ''}${plain(block.spans)}`)) }]
    case 'table':
      return tablePieces(block)
    case 'chart':
      return pictures.has(block.id)
        ? [{ heights: [100 + twips(154) * (pictures.get(block.id)?.ratio ?? 0)], keepNext: true }, { heights: [lineTwips] }]
        : [{ heights: [lineTwips], keepNext: true }, { heights: textLines(bodyLines(block.description)) }]
  }
}

/** What stands over the first block. */
const headHeight = ({ notices, title, addressees }: BulletinDocument): number =>
  3 * lineTwips + 800 + notices.reduce((sum, text) => sum + 380 + 440 * linesOf(text, area - 420, 280), 0) + (notices.length === 0 ? lineTwips : 0) + lineTwips * (3 + title.length + bodyLines(`${addressees}：`, 0))

function allPieces(document: BulletinDocument, pictures: ReadonlyMap<string, ChartPicture>): Piece[] {
  const { blocks, annexes } = document
  return [
    { heights: [headHeight(document)] },
    ...blocks.flatMap((block) => piecesOf(block, pictures)),
    ...(annexes.length === 0 ? [] : [{ heights: textLines(1 + annexes.length) }]),
    { heights: [3 * lineTwips] },
    ...annexes.flatMap((annex) => [{ heights: [4 * lineTwips], newPage: true, keepNext: true }, ...annex.blocks.flatMap((block) => piecesOf(block, pictures))]),
  ]
}

/**
 * About where the text of a document ends: the number of its last page, and the twips that are left free on it. No word
 * processor is asked; each sets lines a little differently, so that what rests on it must bear to be wrong by a line or two.
 */
export function lastPage(document: BulletinDocument, pictures: ReadonlyMap<string, ChartPicture>): { readonly number: number; readonly free: number } {
  let [number, used] = [1, 0]
  const turn = (): void => {
    number++
    used = 0
  }
  const pieces = allPieces(document, pictures)
  for (const [at, { heights, keepNext, head = 0, newPage }] of pieces.entries()) {
    if (newPage) turn()
    const kept = keepNext ? (pieces[at + 1]?.heights[0] ?? 0) : 0
    for (const [line, height] of heights.entries()) {
      if (used > 0 && used + height + (line === heights.length - 1 ? kept : 0) > room + 40) {
        turn()
        used = line === 0 ? 0 : head
      }
      used += height
    }
  }
  return { number, free: room - used }
}
