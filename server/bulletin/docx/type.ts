import { AlignmentType, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { lineTwips } from './page'
import { printable } from './printable'

/** Typefaces of the standard, by name; `font-table.ts` says what stands in for them. */
export const face = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', subheading: '楷体_GB2312', number: '宋体' } as const
export type Face = (typeof face)[keyof typeof face]

/** 号 of the standard in half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt, 小5号 9 pt. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const

export const red = 'FF0000'

/** 16 pt less 0.25 pt makes 28 characters a line. */
const bodySpacing = -5

interface Style {
  readonly font?: Face
  readonly size?: number
  readonly color?: string
  readonly bold?: boolean
  readonly spacing?: number
}

/** Digits and Latin letters in Times New Roman; quotation marks and dashes as Chinese ones. */
export const fontOf = (name: Face) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' })

export function run(text: string, { font = face.body, size: halfPoints = size.three, color, bold, spacing = halfPoints === size.three ? bodySpacing : 0 }: Style = {}): TextRun {
  const options: IRunOptions = { text: printable(text), font: fontOf(font), size: halfPoints, color, bold, characterSpacing: spacing === 0 ? undefined : spacing }
  return new TextRun(options)
}

/** One line of the page's grid. */
export const gridLine = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

export function line(children: readonly TextRun[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({ spacing: gridLine, alignment: AlignmentType.BOTH, widowControl: false, ...options, children: [...children] })
}

/** First lines stand two characters in. */
export const indented = { firstLine: 2 * (size.three * 10 + bodySpacing) } as const
