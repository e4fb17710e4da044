import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'
import { printable } from './printable'

/** Typefaces of the standard, by name; `font-table.ts` says what stands in for them. */
export const face = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', subheading: '楷体_GB2312', number: '宋体' } as const
export type Face = (typeof face)[keyof typeof face]

/** 号 of the standard in half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt, 小5号 9 pt. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const

/** 16 pt less 0.25 pt makes 28 characters a line. */
export const characterTwips = 315

export const red = 'FF0000'

/** Digits and Latin letters in Times New Roman; quotation marks and dashes as Chinese ones. */
export const fontOf = (name: Face) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' })

/** Text in the type of its paragraph, but for what `options` say. */
export const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ ...options, text: printable(text) })

/** A paragraph of a style; text alone needs no runs made for it. */
export function line(style: string | undefined, text: string | readonly TextRun[], options: Omit<IParagraphOptions, 'children' | 'style'> = {}): Paragraph {
  const children = typeof text === 'string' ? (text === '' ? [] : [run(text)]) : [...text]
  return new Paragraph({ ...options, style, children })
}
