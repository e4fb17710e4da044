import { AlignmentType, Footer, Header, PageNumber, TextRun } from 'docx'
import { face, fontOf, line, red, run, size } from './type'

/** `— 1 —` in 4号 宋体, one character in from the outer edge (7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(face.number), size: size.four })
  const character = size.four * 10
  return new Footer({
    children: [line([number], { alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT, indent: side === 'right' ? { right: character } : { left: character } })],
  })
}

/** Odd pages carry their number at the right, even pages at the left. */
export const pageNumbers = { default: pageNumber('right'), even: pageNumber('left') }

/** Marks on every page, so that no single sheet passes for a final one. */
export function marks(stamps: readonly string[]): { default: Header; even: Header } | undefined {
  if (stamps.length === 0) return undefined
  const header = () => new Header({ children: [line([run(stamps.join('　'), { font: face.heading, size: size.four, color: red })], { alignment: AlignmentType.CENTER })] })
  return { default: header(), even: header() }
}
