import type { ChartPicture } from '../chart/picture'
import type { Block, Cell, Chart, Paragraph, Span, Table } from '../document'
import { escaped } from './escape'

/** Text whose figures bear what they state. */
const spansHtml = (spans: readonly Span[]): string =>
  spans.map(({ text, figure }) => (figure === undefined ? escaped(text) : `<span data-figure="${escaped(figure)}">${escaped(text)}</span>`)).join('')

function paragraphHtml({ id, level = 3, number = '', lead = '', spans }: Paragraph): string {
  const first = `${number}${lead}`
  return `<p class="text" id="${escaped(id)}">${first === '' ? '' : `<span class="lead${level}">${escaped(first)}</span>`}${spansHtml(spans)}</p>`
}

const cellHtml = ({ lines, tone = 'plain' }: Cell, align: string): string =>
  `<td data-align="${align}" data-tone="${tone}">${lines.map((line) => `<span>${spansHtml([line])}</span>`).join('')}</td>`

function tableHtml({ id, caption, columns, rows, notes }: Table): string {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const cols = columns.map(({ width }) => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`).join('')
  const head = columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell, index) => cellHtml(cell, columns[index]?.align ?? 'center')).join('')}</tr>`).join('\n')
  return [
    `<table id="table/${escaped(id)}"><caption>${escaped(caption)}</caption><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>`,
    body,
    '</tbody></table>',
    ...notes.map((note) => `<p class="note">${spansHtml(note)}</p>`),
  ].join('\n')
}

const chartHtml = ({ caption, description }: Chart, drawn: ChartPicture | undefined): string =>
  drawn === undefined
    ? `<figure><figcaption>${escaped(caption)}</figcaption><p class="text">${escaped(description)}</p></figure>`
    : `<figure>${drawn.svg.replace('>', ` role="img" aria-label="${escaped(caption)}"><desc>${escaped(description)}</desc>`)}<figcaption>${escaped(caption)}</figcaption></figure>`

/** Blocks as markup. */
export const blockHtml = (pictures: ReadonlyMap<string, ChartPicture>) => (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(`${block.number}${block.text}`)}</h${block.level + 1}>`
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block)
    case 'chart':
      return chartHtml(block, pictures.get(block.id))
  }
}
