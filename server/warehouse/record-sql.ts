import { physicalColumns, type RecordType, seenTable, stateTable } from '../../metrics/records'

/** What stands between the parts of a key that has several; no keyboard writes it. */
const separator = 'chr(31)'

/** Departments are joined to their codes under this alias. */
const nameAlias = (column: string): string => `name_of_${column}`

/** Table that says which subject a row without a key belongs to; only for record types with `match`. */
export const resolvedTable = (type: RecordType): string => `seen_key_${stateTable(type)}`

export const observedView = (type: RecordType): string => `observed_${stateTable(type)}`

/** Columns of a record type that refer to departments. */
export const departmentColumns = (type: RecordType): string[] => type.columns.filter((column) => column.type === 'department').map((column) => column.id)

/** SQL columns that hold the cells of a record type, as they are named in its tables. */
export const cellColumns = (type: RecordType): string[] => type.columns.flatMap(physicalColumns).map((column) => column.name)

/** LEFT JOINs that resolve the department texts of seen rows `s`. @param names table of texts and codes. */
export const departmentJoins = (type: RecordType, names: string): string =>
  departmentColumns(type)
    .map((column) => `LEFT JOIN ${names} ${nameAlias(column)} ON ${nameAlias(column)}.text = s.${column}`)
    .join(' ')

/** The resolved code of a department column of `s`; null where the text is not resolved. */
export const departmentCode = (column: string): string => `${nameAlias(column)}.code`

/** The cells of `s`, departments as codes. */
export const resolvedCells = (type: RecordType): string[] => {
  const departments = new Set(departmentColumns(type))
  return cellColumns(type).map((column) => (departments.has(column) ? `${departmentCode(column)} AS ${column}` : `s.${column}`))
}

/** Key of a seen row `s` from its own cells; a department counts by its code. Null when a part is blank. */
export function ownKey(type: RecordType): string {
  const departments = new Set(departmentColumns(type))
  const types = new Map(type.columns.flatMap(physicalColumns).map((column) => [column.name, column.sql]))
  const parts = type.key.map((id) => {
    if (departments.has(id)) return `COALESCE(${departmentCode(id)}, s.${id})`
    return types.get(id) === 'VARCHAR' ? `s.${id}` : `CAST(s.${id} AS VARCHAR)`
  })
  return parts.length === 1 ? parts[0]! : parts.join(` || ${separator} || `)
}

/** What a row without a key is matched by: the cells of `match` of `s`. */
export const matchText = (type: RecordType): string => (type.match ?? []).map((id) => `COALESCE(s.${id}, '')`).join(` || ${separator} || `)

/** Joins and key of seen rows `s`; needs `departmentJoins`. */
export const resolvedKey = (type: RecordType): { key: string; joins: string } =>
  type.match
    ? {
        key: `COALESCE(${ownKey(type)}, resolved.key)`,
        joins: `LEFT JOIN ${resolvedTable(type)} resolved ON resolved.batch = s.batch AND resolved.line = s.line`,
      }
    : { key: ownKey(type), joins: '' }

/** DDL of `observed_<type>`: one row per accepted observation of a loaded batch, not merged. */
export function observedDdl(type: RecordType): string {
  const { key, joins } = resolvedKey(type)
  return `CREATE OR REPLACE VIEW ${observedView(type)} AS
SELECT ${key} AS key, b.observed_on, b.source, s.batch, s.line, ${resolvedCells(type).join(', ')}
FROM ${seenTable(type)} s
JOIN batch b ON b.id = s.batch AND b.status = 'loaded'
${departmentJoins(type, 'department_name')} ${joins}`
}
