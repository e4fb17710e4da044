/** Paragraph styles with properties that `docx` has no option for; `normal.ts` writes them, others are based on them. */
export const rawStyle = {
  /** Out of the page's line grid, punctuation within its lines: large type and small print. */
  offGrid: 'OffGrid',
  /** The same, and a word may break anywhere: a name of 200 letters stays in its cell. */
  inCell: 'InCell',
} as const

const style = (id: string, name: string, properties: string) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr></w:style>`

export const rawStyles =
  style(rawStyle.offGrid, 'Off Grid', '<w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/>') +
  style(rawStyle.inCell, 'In Cell', '<w:wordWrap w:val="0"/><w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/>')
