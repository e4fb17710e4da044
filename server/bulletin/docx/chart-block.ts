import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import type { ChartPicture } from '../chart/picture'
import type { Chart } from '../document'
import { printable } from './printable'
import { rawStyle } from './raw-styles'
import { style } from './styles'
import { line } from './type'

const pixelsPerMillimetre = 96 / 25.4

/** The picture of a chart, as outlines and as dots for what cannot show these, with its words for those who cannot see it; the words alone where it could not be drawn. */
export function chartBlock({ caption, description }: Chart, drawn: ChartPicture | undefined): Paragraph[] {
  if (!drawn) return [line(style.caption, caption, { keepNext: true }), line(style.body, description)]
  const { svg, png, ratio } = drawn
  const width = Math.round(154 * pixelsPerMillimetre)
  const transformation = { width, height: Math.round(width * ratio) }
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation,
    fallback: { type: 'png', data: png },
    altText: { name: printable(caption), description: printable(description), title: printable(caption) },
  })
  return [
    // A picture needs the height that it has; an exact line would cut it.
    new Paragraph({
      style: rawStyle.offGrid,
      children: [picture],
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 80, after: 0 },
    }),
    line(style.caption, caption),
  ]
}
