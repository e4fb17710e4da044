import type { Block, BulletinDocument, Paragraph, Span } from './document'
import { plain } from './sentence'

/** The words of a paragraph apart from its figures: one text before each figure, and one after the last. */
export interface ParagraphWords {
  readonly figures: readonly string[]
  readonly texts: readonly string[]
}

/** Words that an officer wrote in the place of those that the program made. */
export interface ParagraphEdit {
  readonly paragraph: string
  /** What the figures of the paragraph stated, in their order, when it was rewritten. */
  readonly figures: readonly string[]
  /** The words that the program had made. */
  readonly generated: readonly string[]
  readonly texts: readonly string[]
  readonly who: string
  readonly at: string
  readonly why: string
}

/** The words between the figures; a name of a department is a figure too. */
export function wordsOf(spans: readonly Span[]): ParagraphWords {
  const [figures, texts]: [string[], string[]] = [[], ['']]
  for (const { text, figure } of spans) {
    if (figure === undefined) texts[texts.length - 1] += text
    else {
      figures.push(figure)
      texts.push('')
    }
  }
  return { figures, texts }
}

/** Numbers in digits of any width, and rates in words; 一 and 十 alone are words as often as numbers, and stay free. */
const numbers = /\p{Nd}+(?:[.,．，]\p{Nd}+)*|[百千]分之[〇零一二三四五六七八九十百点两]+/gu

const numbersIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.normalize('NFKC').match(numbers) ?? [])

/** Numbers that an officer typed and that the program's own words do not have: such a figure would be bound to no data. */
export function typedNumbers(generated: readonly string[], texts: readonly string[]): string[] {
  const own = numbersIn(generated)
  return numbersIn(texts).filter((one) => {
    const at = own.indexOf(one)
    if (at >= 0) own.splice(at, 1)
    return at < 0
  })
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((text, index) => text === other[index])

/** The figures as they are, in their order, with other words between them. */
function rewritten(spans: readonly Span[], texts: readonly string[]): Span[] {
  const figures = spans.filter(({ figure }) => figure !== undefined)
  return texts.flatMap((text, index) => [...(text === '' ? [] : [{ text }]), ...figures.slice(index, index + 1)])
}

/**
 * A paragraph with the words that stand for it. Words hold for the sentence that they were written for: where its
 * figures are others, or the program words it otherwise (下降 for 提高), they are left out and said to be stale, for they
 * might tell the opposite of the figures.
 */
function edited(paragraph: Paragraph, { figures, generated, texts, who, at, why }: ParagraphEdit): Paragraph {
  const now = wordsOf(paragraph.spans)
  const stale = !same(now.figures, figures) || !same(now.texts, generated)
  return { ...paragraph, spans: stale ? paragraph.spans : rewritten(paragraph.spans, texts), edit: { who, at, why, stale, generated: plain(paragraph.spans) } }
}

/** A document with the words that officers wrote between its figures; no figure moves or changes by them. */
export function withEdits(document: BulletinDocument, edits: readonly ParagraphEdit[]): BulletinDocument {
  const byParagraph = new Map(edits.map((edit) => [edit.paragraph, edit]))
  const blocks = document.blocks.map((block): Block => {
    const edit = block.kind === 'paragraph' ? byParagraph.get(block.id) : undefined
    return block.kind === 'paragraph' && edit ? edited(block, edit) : block
  })
  return { ...document, blocks }
}
