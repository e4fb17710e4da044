import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Chart } from '../document'
import { printable } from './printable'
import { rawStyle } from './raw-styles'
import { style } from './styles'
import { line } from './type'

const pixelsPerMillimetre = 96 / 25.4
const color = { current: '1F5A96', previous: 'B9C6D4', target: 'C9A227' } as const
const font = { name: 'Times New Roman', color: '000000' }
const small = { ...font, size: 9 }

/**
 * A chart of the word processor's own (DrawingML), with its data in it: text is set in the document's typefaces, nothing
 * is rasterised, and an officer can edit it. It is drawn from the document model alone.
 */
export function chartBlock(block: Chart): Paragraph[] {
  const bars = block.categories.length * block.series.length
  const chart = new ChartRun({
    type: 'bar',
    categories: block.categories.map(printable),
    series: block.series.map((one) => ({
      name: one.name,
      values: one.values,
      color: color[one.id],
      pointLabels: one.labels.map((text) => (text === '' ? (false as const) : { text: printable(text), font: small })),
    })),
    gapWidth: 60,
    overlap: 0,
    font,
    legend: { position: 'bottom', font: small },
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: { minimum: 0, maximum: 100, interval: 20, numberFormat: '0"%"', crossesAt: 'maximum', font: small },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: Math.round(154 * pixelsPerMillimetre), height: Math.round((20 + 4.2 * bars) * pixelsPerMillimetre) },
    altText: { name: printable(block.caption), description: printable(block.description), title: printable(block.caption) },
  })
  return [
    // A picture needs the height that it has; an exact line would cut it.
    new Paragraph({
      style: rawStyle.offGrid,
      children: [chart],
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 80, after: 0 },
    }),
    line(style.caption, block.caption),
  ]
}
