import { AlignmentType, Footer, Header, PageNumber, TextRun } from 'docx'
import { style } from './styles'
import { face, fontOf, line, size } from './type'

/** `— 1 —` in 4号 宋体, one character in from the outer edge (GB/T 9704-2012, 7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(face.number), size: size.four, characterSpacing: 0 })
  const character = size.four * 10
  const outer =
    side === 'right' ? { alignment: AlignmentType.RIGHT, indent: { right: character } } : { alignment: AlignmentType.LEFT, indent: { left: character } }
  return new Footer({ children: [line(undefined, [number], outer)] })
}

/** Odd pages carry their number at the right, even pages at the left. */
export const pageNumbers = () => ({ first: pageNumber('right'), default: pageNumber('right'), even: pageNumber('left') })

/** Marks on every page after the first, which bears them in its body, so that no single sheet passes for a final one. */
export function marks(stamps: readonly string[]) {
  const header = (text: string) => new Header({ children: [line(style.mark, text)] })
  const text = stamps.join('　')
  return { first: header(''), default: header(text), even: header(text) }
}
