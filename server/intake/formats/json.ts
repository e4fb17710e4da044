import { z } from 'zod'
import type { InspectedFile } from '../decode/inspect-file'
import { utf8Chunks } from '../decode/utf8-chunks'
import { columnsMissing, jsonFieldUnread } from '../mistakes'
import { documentEntries } from '../rows/json-document'
import { firstKeys, type JsonPath, jsonPath, NoText } from '../rows/json-path'
import { fieldText, type JsonField, jsonRows } from '../rows/json-rows'
import { isJsonLines, type JsonEntry, lineEntries } from '../rows/json-values'
import { rowParts } from '../rows/row-parts'
import { rowFormat } from './reading'
import { refusal } from './refusal'
import { requireText } from './require-kind'

const path = z
  .string()
  .refine(
    (text) => jsonPath(text) !== null,
    refusal(
      '不是路径；请写成 organization.title、resources[*].format、extras[key=frequency].value 或 latest(resources[*].created, modified)',
      'not a path; write organization.title, resources[*].format, extras[key=frequency].value or latest(resources[*].created, modified)',
    ),
  )
const places = z.union([path, z.array(path).min(1)])
const pathsOf = (texts: string | readonly string[]): JsonPath[] => [texts].flat().map((text) => jsonPath(text)!)

/** Entries at the head of a file whose keys are compared with the profile. */
const looked = 1000

async function headOf(entries: AsyncGenerator<JsonEntry, number>): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const { value } of entries) {
    if (typeof value === 'object' && value !== null) values.push(value)
    if (values.length === looked) break
  }
  return values
}

/** Compares the head of a file with the fields: a slip in a path must not pass for a source that says nothing. */
function checkHead(file: InspectedFile, head: readonly unknown[], fields: readonly JsonField[]): void {
  if (head.length === 0) return
  const keys = new Set(head.flatMap((value) => Object.keys(value as object)))
  const absent = ({ places: [...all] }: JsonField): boolean => all.every((place) => !place.mayBeAbsent && firstKeys(place).length > 0 && firstKeys(place).every((key) => !keys.has(key)))
  const missing = fields.filter(absent).map(({ name, places }) => ({ zh: places.map(({ text }) => text).join(' / '), en: name }))
  if (missing.length > 0) throw columnsMissing(file.name, { zh: '按导入方案', en: 'by the profile' }, missing, [...keys], file.encoding.label)
  for (const field of fields) checkFirst(file, head, field)
}

/** Reads the first row in which a field stands: there a path that leads to no text is the profile's slip, not the row's. */
function checkFirst(file: InspectedFile, head: readonly unknown[], field: JsonField): void {
  for (const [index, value] of head.entries())
    try {
      if (fieldText(value, field) !== '') return
    } catch (error) {
      if (!(error instanceof NoText)) throw error
      if (error.found !== 'number') throw jsonFieldUnread(file.name, field.name, field.places.map(({ text }) => text).join(' / '), index + 1, error)
      return
    }
}

export default rowFormat({
  kind: 'json',
  options: z.strictObject({
    /** Where the list of rows is in a document; the first that it has. Absent: the document is the list. JSON Lines need none. */
    rows: places.optional(),
    /** Name here → where it is found in a row. */
    fields: z.record(z.string().min(1), places).refine((fields) => Object.keys(fields).length > 0, refusal('请写明要读取的字段，例如 title: title', 'name the fields to read, such as title: title')),
  }),
  fields: ({ fields }) => Object.keys(fields),
  errors: () => [],
  async open(file, options) {
    requireText(file, 'json')
    const fields = Object.entries(options.fields).map(([name, texts]) => ({ name, places: pathsOf(texts) }))
    const rows = pathsOf(options.rows ?? [])
    const lines = await isJsonLines(utf8Chunks(file), rows.length === 0)
    const entriesOf = (chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonEntry, number> => (lines ? lineEntries(chunks) : documentEntries(chunks, rows, file.name))
    checkHead(file, await headOf(entriesOf(utf8Chunks(file))), fields)
    const shape = { delimiter: ',', width: fields.length, original: true }
    return {
      format: { kind: 'json', shape, whole: !lines, parts: (chunks, stem) => rowParts(jsonRows(entriesOf(chunks), fields, file.encoding.damaged), shape, stem) },
      decided: [lines ? { zh: '每行一个 JSON 文档', en: 'a JSON document a line' } : { zh: '一个 JSON 文档', en: 'one JSON document' }],
      fields: fields.map(({ name }) => name),
      columns: new Map(fields.map(({ name }, index) => [name, index])),
    }
  },
})
