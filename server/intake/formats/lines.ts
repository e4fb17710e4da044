import { z } from 'zod'
import { groupsOf, layoutRows } from '../rows/layouts'
import { rowParts } from '../rows/row-parts'
import { rowFormat } from './reading'
import { regularExpression } from './regular-expression'
import { requireText } from './require-kind'

const fieldsOf = (lines: readonly string[]): string[] => [...new Set(lines.flatMap(groupsOf))]

export default rowFormat({
  kind: 'lines',
  /** Layouts of a line, each with named groups; the first that matches wins. */
  options: z.array(regularExpression()).min(1),
  fields: fieldsOf,
  errors: (lines) => (fieldsOf(lines).length === 0 ? [{ path: [], message: { zh: '各行格式都没有命名组；请写成 (?<title>[^,]*)', en: 'the layouts have no named groups; write them as (?<title>[^,]*)' } }] : []),
  async open(file, lines) {
    requireText(file, 'lines')
    const fields = fieldsOf(lines)
    const layouts = lines.map((line) => new RegExp(line, 'u'))
    const shape = { delimiter: ',', width: fields.length, original: true }
    return {
      format: { kind: 'lines', shape, whole: false, parts: (chunks, stem) => rowParts(layoutRows(chunks, { layouts, fields }), shape, stem) },
      decided: [{ zh: `各行按导入方案的 ${lines.length} 种写法依次比对`, en: `each line is matched against the ${lines.length} layouts of the profile` }],
      fields,
      columns: new Map(fields.map((field, index) => [field, index])),
    }
  },
})
