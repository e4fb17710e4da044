import { z } from 'zod'
import { delimitedTable } from '../rows/delimited-table'
import { rowFormat } from './reading'
import { openTable, tableErrors, tableFields, tableShape } from './table-options'
import { requireText } from './require-kind'

const options = z.strictObject({
  /** Detected when absent. */
  delimiter: z.enum([',', ';', '|', 'tab']).optional(),
  ...tableShape,
})

export default rowFormat<z.output<typeof options>>({
  kind: 'csv',
  options,
  fields: tableFields,
  errors: tableErrors,
  async open(file, options) {
    requireText(file, 'csv')
    return openTable(file, await delimitedTable(file, options.delimiter === 'tab' ? '\t' : options.delimiter), options)
  },
})
