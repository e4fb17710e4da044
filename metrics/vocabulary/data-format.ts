/** The machine-readable kinds that work plan 三（三） names: spreadsheet, XML, API. */
export const formatKinds = {
  spreadsheet: { zh: '电子表格', en: 'Spreadsheet', words: ['xls', 'xlsx', 'et', 'ods', 'csv', 'tsv', 'excel', '电子表格', '表格'] },
  xml: { zh: 'XML 文件', en: 'XML', words: ['xml', 'rdf', 'kml', 'gml'] },
  api: { zh: '应用程序接口', en: 'API', words: ['api', '接口', '应用程序接口', '数据接口', 'json', 'wms', 'wfs', 'webservice', 'web service'] },
} as const

export type FormatKind = keyof typeof formatKinds

const kindOf: ReadonlyMap<string, FormatKind> = new Map(Object.entries(formatKinds).flatMap(([kind, { words }]) => words.map((word): [string, FormatKind] => [word, kind as FormatKind])))

/** The kinds that a text of formats names, each once; formats that no machine reads (PDF, DOC, JPG …) name none. */
export function readFormats(text: string): FormatKind[] {
  const words = text.normalize('NFKC').toLowerCase().split(/[、,;/|\s]+/)
  return [...new Set([text.normalize('NFKC').toLowerCase().trim(), ...words].flatMap((word) => kindOf.get(word.replace(/^\./, '').replace(/格式$|文件$/, '')) ?? []))]
}
