import { z } from 'zod'
import { sheetTable } from '../rows/sheet-table'
import { rowFormat } from './reading'
import { requireWorkbook } from './require-kind'
import { openTable, tableErrors, tableFields, tableShape } from './table-options'

const options = z.strictObject({
  /** Name of the sheet, or its number from 1; the first that holds anything when absent. */
  sheet: z.union([z.string().min(1), z.int().min(1)]).optional(),
  ...tableShape,
})

export default rowFormat<z.output<typeof options>>({
  kind: 'sheet',
  options,
  fields: tableFields,
  errors: tableErrors,
  async open(file, options) {
    requireWorkbook(file)
    return openTable(file, await sheetTable(file, options.sheet), options)
  },
})
