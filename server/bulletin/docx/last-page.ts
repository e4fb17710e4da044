import type { ChartPicture } from '../chart/picture'
import type { Block, BulletinDocument, Cell, Table } from '../document'
import { plain } from '../sentence'
import { columnWidths } from './column-widths'
import { lineTwips, page, twips } from './page'
import { characterTwips } from './type'

/** Room of a page for text: 22 lines. */
const room = 22 * lineTwips

const wide = /[⺀-鿿豈-﫿︰-﹏＀-￠　-〿‘-”—…○①-⑳]/u

/** Letters of Chinese, punctuation aside: word processors leave room between one and a Latin letter or digit. */
const ideograph = /[⺀-鿿豈-﫿]/u
const latin = /[\p{Script=Latin}\d]/u

/** Lines that a text takes. @param em twips of a Chinese character. */
type LinesOf = (text: string, width: number, em: number, indent?: number) => number

/**
 * How a word processor breaks lines.
 *
 * @param letter part of a Chinese character that a letter or digit takes.
 * @param room the same of the room between the two.
 */
const breaking = (letter: number, room: number): LinesOf => (text, width, em, indent = 0) => {
  let [lines, used, before] = [1, indent, '']
  for (const character of text) {
    const apart = (ideograph.test(before) && latin.test(character)) || (latin.test(before) && ideograph.test(character)) ? em * room : 0
    const own = wide.test(character) ? em : em * letter
    if (used + apart + own > width) [lines, used] = [lines + 1, own]
    else used += apart + own
    before = character
  }
  return lines
}

const area = twips(page.area)
const bodyLines = (linesOf: LinesOf, text: string, indent = 2 * characterTwips): number => linesOf(text, area, characterTwips, indent)

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

const cellHeight = (linesOf: LinesOf, { lines }: Cell, width: number): number => lines.reduce((sum, { text }, at) => sum + linesOf(text, width - 110, at === 0 ? 210 : 180) * (at === 0 ? 300 : 240), 0)

function tablePieces(linesOf: LinesOf, { caption, columns, rows, notes }: Table): Piece[] {
  const widths = columnWidths(columns)
  const heightOf = (cells: readonly Cell[]): number => aroundRow + Math.max(300, ...cells.map((cell, at) => cellHeight(linesOf, cell, widths[at] ?? area)))
  const head = heightOf(columns.map(({ name }) => ({ lines: [{ text: name }] })))
  const [first = 0, ...rest] = rows.map(heightOf)
  return [
    { heights: textLines(linesOf(caption, area, 280)), keepNext: true },
    { heights: [head + first, ...rest], head },
    ...notes.map((note) => ({ heights: Array<number>(linesOf(plain(note), area, 210)).fill(340) })),
    { heights: [200] },
  ]
}

function piecesOf(linesOf: LinesOf, block: Block, pictures: ReadonlyMap<string, ChartPicture>): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ heights: [textLines(bodyLines(linesOf, `${block.number}${block.text}`)).reduce((sum, one) => sum + one, 0)], keepNext: true }]
    case 'paragraph':
      return [{ heights: textLines(bodyLines(linesOf, `${block.number ?? ''}${block.lead ?? ''}${plain(block.spans)}`)) }]
    case 'table':
      return tablePieces(linesOf, block)
    case 'chart':
      return pictures.has(block.id)
        ? [{ heights: [100 + twips(154) * (pictures.get(block.id)?.ratio ?? 0)], keepNext: true }, { heights: [lineTwips] }]
        : [{ heights: [lineTwips], keepNext: true }, { heights: textLines(bodyLines(linesOf, block.description)) }]
  }
}

/** What stands over the first block. */
const headHeight = (linesOf: LinesOf, { notices, title, addressees }: BulletinDocument): number =>
  3 * lineTwips + 800 + notices.reduce((sum, text) => sum + 380 + 440 * linesOf(text, area - 420, 280), 0) + (notices.length === 0 ? lineTwips : 0) + lineTwips * (3 + title.length + bodyLines(linesOf, `${addressees}：`, 0))

function allPieces(linesOf: LinesOf, document: BulletinDocument, pictures: ReadonlyMap<string, ChartPicture>): Piece[] {
  const { blocks, annexes } = document
  return [
    { heights: [headHeight(linesOf, document)] },
    ...blocks.flatMap((block) => piecesOf(linesOf, block, pictures)),
    ...(annexes.length === 0 ? [] : [{ heights: textLines(1 + annexes.length) }]),
    { heights: [3 * lineTwips] },
    ...annexes.flatMap((annex) => [{ heights: [4 * lineTwips], newPage: true, keepNext: true }, ...annex.blocks.flatMap((block) => piecesOf(linesOf, block, pictures))]),
  ]
}

/** The last page of a document by a way to break lines, and the twips that are left free on it. */
function lastPageBy(linesOf: LinesOf, document: BulletinDocument, pictures: ReadonlyMap<string, ChartPicture>): { readonly number: number; readonly free: number } {
  let [number, used] = [1, 0]
  const turn = (): void => {
    number++
    used = 0
  }
  const pieces = allPieces(linesOf, document, pictures)
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

/** With the room and Times New Roman or a little more; without the room; with a wide typeface in its place. */
const ways = [breaking(0.55, 0.25), breaking(0.5, 0), breaking(0.6, 0.25)]

/**
 * The page on which a document ends, and the twips that are left free on it, as far as that is known without a word
 * processor: each sets lines a little differently. Null where that would matter to the number of the page.
 */
export function lastPage(document: BulletinDocument, pictures: ReadonlyMap<string, ChartPicture>): { readonly number: number; readonly free: number } | null {
  const [first, ...others] = ways.map((linesOf) => lastPageBy(linesOf, document, pictures))
  return first && others.every(({ number }) => number === first.number) ? { number: first.number, free: Math.min(first.free, ...others.map(({ free }) => free)) } : null
}
