import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import type { NoText } from './decode/encoding'
import type { NoText as NoJsonText } from './rows/json-path'

/** What makes an import impossible as a whole. A bad row is no mistake: it is refused by name, and the others stand. */

/** Names in a sentence. */
export const list = (values: readonly string[]): Names => ({ zh: values.join('、'), en: values.join(', ') })

export const fileMissing = (path: string): Mistake =>
  new Mistake(
    'file-missing',
    { zh: '找不到文件', en: 'No such file' },
    { zh: `找不到文件 ${path}。请检查路径。`, en: `There is no file ${path}. Check the path.` },
    404,
  )

const kinds: Readonly<Record<NoText, { zh: string; en: string }>> = {
  empty: { zh: '是空文件。请重新导出', en: 'is empty. Export it again' },
  'old-workbook': { zh: '是旧版或加密的 Office 文档。请另存为不加密的 XLSX 工作簿或“CSV UTF-8（逗号分隔）”', en: 'is an old or encrypted Office document. Save it without a password as an XLSX workbook or as "CSV UTF-8 (comma delimited)"' },
  archive: { zh: '是压缩文件。请先解压（gzip 可以直接导入）', en: 'is an archive. Unpack it first (gzip may be imported as it is)' },
  pdf: { zh: '是 PDF 文件。请从来源系统导出 CSV', en: 'is a PDF document. Export CSV from the system that made it' },
  binary: { zh: '不是文本文件（含有空字节）。请导出为 CSV', en: 'is not a text file (it holds zero bytes). Export it as CSV' },
}

export const notText = (name: string, kind: NoText): Mistake =>
  new Mistake(
    kind === 'empty' ? 'file-empty' : 'file-not-text',
    { zh: '不能读取的文件', en: 'A file that cannot be read' },
    { zh: `${name} ${kinds[kind].zh}。`, en: `${name} ${kinds[kind].en}.` },
  )

export const undecodable = (name: string, label: string, bytes: number): Mistake =>
  new Mistake(
    'file-undecodable',
    { zh: '编码不符', en: 'The encoding does not fit' },
    {
      zh: `${name} 不是 ${label.toUpperCase()}：约第 ${bytes} 字节之后无法解码。请另存为 UTF-8，或在导入方案中用 encoding 指定编码。`,
      en: `${name} is not ${label.toUpperCase()}: it cannot be decoded after about byte ${bytes}. Save it as UTF-8, or name its encoding in the profile.`,
    },
  )

export const beyondBig5 = (name: string, line: number): Mistake =>
  new Mistake(
    'file-beyond-big5',
    { zh: '有 Big5 以外的字', en: 'A character beyond Big5' },
    {
      zh: `${name} 第 ${line} 行有 Big5 字集以外的字（自造字、香港增补字符等），不同机器显示不同，不作替换。请在原系统中另存为 UTF-8 后导入。`,
      en: `Line ${line} of ${name} has a character beyond Big5, such as one of the office's own or of the Hong Kong supplement: no two machines show the same, and nothing is put in its stead. Save it as UTF-8 where it comes from.`,
    },
  )

export const encodingUnknown = (label: string): Mistake =>
  new Mistake(
    'encoding-unknown',
    { zh: '没有这种编码', en: 'No such encoding' },
    { zh: `“${label}”不是编码名称。请写 utf-8、gb18030、big5 或 utf-16le 等。`, en: `"${label}" is the name of no encoding. Write utf-8, gb18030, big5, utf-16le or the like.` },
    422,
  )

export const packingBroken = (name: string): Mistake =>
  new Mistake(
    'file-damaged',
    { zh: '压缩文件已损坏', en: 'A packed file is damaged' },
    { zh: `${name} 是不完整或已损坏的 gzip 文件。请重新传输。`, en: `${name} is a gzip file that breaks off or is damaged. Transfer it again.` },
  )

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en-US')} MiB`

export const tooLarge = (name: string, largest: number): Mistake =>
  new Mistake(
    'file-too-large',
    { zh: '文件过大', en: 'A file that is too large' },
    {
      zh: `${name} 展开后超过 ${mebibytes(largest)}。请确认文件无误，并分成几个较小的文件。`,
      en: `${name} expands to more than ${mebibytes(largest)}. See that it is the right file, and split it into smaller ones.`,
    },
  )

export const workbookBroken = (name: string): Mistake =>
  new Mistake(
    'file-damaged',
    { zh: '工作簿已损坏', en: 'A workbook is damaged' },
    { zh: `${name} 不是完好的 XLSX 工作簿。请用 Excel 打开，另存为 XLSX 或“CSV UTF-8（逗号分隔）”。`, en: `${name} is not a sound XLSX workbook. Open it in Excel and save it again as XLSX or as "CSV UTF-8 (comma delimited)".` },
  )

export const sheetMissing = (name: string, sheet: string, found: readonly string[]): Mistake =>
  new Mistake(
    'sheet-missing',
    { zh: '没有这个工作表', en: 'No such sheet' },
    { zh: `${name} 没有工作表“${sheet}”。其中的工作表：${list(found).zh}。请在导入方案中改写 sheet。`, en: `${name} has no sheet "${sheet}". Its sheets: ${list(found).en}. Correct "sheet" in the profile.` },
  )

export const textWanted = (name: string, kind: string): Mistake =>
  new Mistake(
    'file-not-text',
    { zh: '文件是工作簿', en: 'The file is a workbook' },
    {
      zh: `${name} 是 Excel 工作簿，而导入方案按 ${kind} 读取。请在导入方案中改用 sheet，或另存为“CSV UTF-8（逗号分隔）”。`,
      en: `${name} is an Excel workbook, and the profile reads it as ${kind}. Write "sheet" in the profile, or save the file as "CSV UTF-8 (comma delimited)".`,
    },
  )

export const workbookWanted = (name: string): Mistake =>
  new Mistake(
    'file-not-workbook',
    { zh: '文件不是工作簿', en: 'The file is no workbook' },
    { zh: `${name} 不是 XLSX 工作簿，而导入方案按 sheet 读取。请在导入方案中改用 csv、lines 或 json。`, en: `${name} is not an XLSX workbook, and the profile reads it as sheet. Write csv, lines or json in the profile.` },
  )

/** Every layout that a profile offers for an input, and why the file has none of them. */
export const noLayoutFits = (name: string, reasons: readonly Mistake[]): Mistake =>
  new Mistake(
    'layout-unknown',
    { zh: '文件不符合任何一种格式', en: 'The file fits none of the layouts' },
    {
      zh: `${name} 不符合导入方案列出的任何一种格式。${reasons.map(({ detail }, index) => `（${index + 1}）${detail.zh}`).join('')}`,
      en: `${name} fits none of the layouts in the profile. ${reasons.map(({ detail }, index) => `(${index + 1}) ${detail.en}`).join(' ')}`,
    },
  )

/** @param why what the parser says. */
export const jsonUnread = (name: string, why: string): Mistake => {
  const place = /position (\d+)/.exec(why)?.[1]
  const wrong = why.startsWith('Unexpected end') ? '到末尾仍不完整' : place === undefined ? '写法不符' : `第 ${Number(place) + 1} 个字符处写法不符`
  return new Mistake(
    'file-not-json',
    { zh: '不是 JSON', en: 'Not JSON' },
    { zh: `${name} 既不是一个 JSON 文档，也不是每行一个 JSON 文档：${wrong}。请重新导出。`, en: `${name} is neither one JSON document nor one a line: ${why}. Export it again.` },
  )
}

export const jsonTooDeep = (name: string): Mistake =>
  new Mistake('json-too-deep', { zh: 'JSON 嵌套过深', en: 'JSON nested too deeply' }, { zh: `${name} 的嵌套层数过多，不是目录数据。请检查来源。`, en: `${name} is nested too deeply for a catalogue. Check where it comes from.` })

export const tooManyColumns = (name: string, found: number, most: number): Mistake =>
  new Mistake(
    'too-many-columns',
    { zh: '列过多', en: 'Too many columns' },
    { zh: `${name} 至少有 ${found} 列，超过 ${most} 列。请检查分隔符，或只导出需要的列。`, en: `${name} has at least ${found} columns, more than ${most}. Check its delimiter, or export only the columns that are needed.` },
  )

export const jsonRowsMissing = (name: string, rows: readonly string[], keys: readonly string[]): Mistake =>
  new Mistake(
    'json-rows-missing',
    { zh: '找不到数据行所在的列表', en: 'The list of rows is not found' },
    {
      zh: `${name} 是一个 JSON 文档，${rows.length > 0 ? `其中没有 ${list(rows).zh}` : '顶层不是列表'}。顶层的键：${list(keys).zh || '无'}。请在导入方案的 json 中用 rows 指明列表所在，例如 rows: result.results。`,
      en: `${name} is a JSON document ${rows.length > 0 ? `without ${list(rows).en}` : 'whose top level is no list'}. Its top-level keys: ${list(keys).en || 'none'}. Say in the profile, under json, where the list is, such as rows: result.results.`,
    },
  )

const jsonRemedies: Readonly<Record<NoJsonText['found'], (path: string, keys: readonly string[]) => Names>> = {
  object: (path, keys) => ({ zh: `是一个对象（键：${list(keys).zh}），请写成 ${path}.${keys[0]}`, en: `is an object (keys: ${list(keys).en}); write ${path}.${keys[0]}` }),
  list: (path) => ({ zh: `是一个列表，请在列表处写 [*]，例如 ${path}[*]`, en: `is or goes through a list; write [*] there, such as ${path}[*]` }),
  value: () => ({ zh: '穿过了一个不含键的值，请缩短路径', en: 'goes through a value that has no keys; shorten it' }),
  number: () => ({ zh: '是超出精度的整数', en: 'is a whole number beyond precision' }),
}

/** A path of a profile that leads to no text. */
export const jsonFieldUnread = (name: string, field: string, path: string, row: number, { found, keys }: Pick<NoJsonText, 'found' | 'keys'>): Mistake => {
  const remedy = jsonRemedies[found](path, keys)
  return new Mistake(
    'json-field-unread',
    { zh: '字段不是文字', en: 'A field is no text' },
    { zh: `${name} 第 ${row} 条的字段 ${field}（${path}）${remedy.zh}。`, en: `Field ${field} (${path}) of row ${row} of ${name} ${remedy.en}.` },
  )
}

export const changedWhileRead = (name: string): Mistake =>
  new Mistake(
    'file-changed',
    { zh: '文件在读取时被改动', en: 'The file changed while it was read' },
    { zh: `${name} 在读取时被改动。请待其写完后重试。`, en: `${name} changed while it was read. Wait until it is complete and try again.` },
    409,
  )

export const noRows = (names: readonly string[]): Mistake =>
  new Mistake('no-rows', { zh: '没有数据行', en: 'No rows' }, { zh: `${list(names).zh} 没有数据行。请重新导出。`, en: `${list(names).en} holds no rows. Export it again.` })

/** Columns that are missing; what was found hints at a wrong file or encoding. */
export const columnsMissing = (name: string, what: Names, wanted: readonly Names[], found: readonly string[], encoding: string): Mistake => {
  const shown = found.slice(0, 30)
  const damaged = encoding !== 'utf-8'
  return new Mistake(
    'columns-missing',
    { zh: '缺少必需的列', en: 'Required columns are missing' },
    {
      zh: `${name}（${what.zh}）缺少列：${wanted.map((column) => column.zh).join('、')}。文件中的列：${shown.join('、') || '无'}。${damaged ? `文件按 ${encoding.toUpperCase()} 读取；如列名为乱码，请另存为 UTF-8。` : '请按模板补齐列名。'}`,
      en: `${name} (${what.en}) lacks columns: ${wanted.map((column) => `${column.en} (${column.zh})`).join(', ')}. Columns found: ${shown.join(', ') || 'none'}. ${damaged ? `It was read as ${encoding.toUpperCase()}; if the names are garbled, save it as UTF-8.` : 'Name the columns as in the template.'}`,
    },
  )
}

export const columnTwice = (name: string, column: string): Mistake =>
  new Mistake(
    'column-twice',
    { zh: '列重复', en: 'A column appears twice' },
    { zh: `${name} 中列“${column}”出现两次。请删去一列。`, en: `${name} has the column "${column}" twice. Remove one.` },
  )

export const unrecognised = (name: string, found: readonly string[], types: readonly Names[]): Mistake =>
  new Mistake(
    'record-type-unrecognised',
    { zh: '认不出记录类型', en: 'The record type cannot be told' },
    {
      zh: `认不出 ${name} 是哪一类记录（列：${found.slice(0, 30).join('、') || '无'}）。请以记录类型命名文件（${types.map((type) => type.zh).join('、')}），并按模板写列名。`,
      en: `What ${name} holds cannot be told (columns: ${found.slice(0, 30).join(', ') || 'none'}). Name the file after its record type (${types.map((type) => type.en).join(', ')}) and its columns as in the template.`,
    },
  )

export const sameTypeTwice = (type: Names, first: string, second: string): Mistake =>
  new Mistake(
    'record-type-twice',
    { zh: '两个文件属于同一类记录', en: 'Two files of one record type' },
    {
      zh: `${first} 与 ${second} 都是${type.zh}。请合并为一个文件，或分两次导入。`,
      en: `${first} and ${second} both hold records of type ${type.en}. Join them into one file, or import them one after the other.`,
    },
  )

export const observedOnMissing = (names: readonly string[]): Mistake =>
  new Mistake(
    'observed-on-missing',
    { zh: '缺少观测日', en: 'The observation day is missing' },
    {
      zh: `文件名 ${list(names).zh} 未载明导出日期。请填写观测日（命令行用 --observed-on），即数据是哪一天的，例如 2015-10-31。`,
      en: `The name of ${list(names).en} does not say when it was exported. Fill in the day that the data are of (on the command line --observed-on), such as 2015-10-31.`,
    },
  )

export const observedOnWrong = (text: string, why: Names): Mistake =>
  new Mistake(
    'observed-on-wrong',
    { zh: '观测日不对', en: 'The observation day is wrong' },
    { zh: `观测日“${text}”${why.zh}。请写成 2015-10-31。`, en: `The observation day "${text}" ${why.en}. Write it as 2015-10-31.` },
  )

export const linesDiffer = (first: string, lines: number, second: string, others: number): Mistake =>
  new Mistake(
    'lines-differ',
    { zh: '两个文件的行数不同', en: 'The two files differ in length' },
    {
      zh: `${first} 有 ${lines} 行，${second} 有 ${others} 行，不能逐行对应。请确认两个文件同属一次导出。`,
      en: `${first} has ${lines} lines and ${second} ${others}: they cannot be joined line by line. See that both come from one export.`,
    },
  )

export const noDepartments = (): Mistake =>
  new Mistake(
    'no-departments',
    { zh: '尚无部门', en: 'No departments yet' },
    {
      zh: '数据目录中还没有部门，无法辨认文件中的部门。请先导入部门文件（department.csv），或与其他文件一起导入。',
      en: 'There are no departments in the data folder, so those of the file cannot be told. Import the departments (department.csv) first, or together with the other files.',
    },
    409,
  )

export const sampleBesideReal = (): Mistake =>
  new Mistake(
    'sample-beside-real',
    { zh: '示例数据不与真实数据混放', en: 'Sample data never mix with real ones' },
    { zh: '数据目录中已有真实数据，不再导入示例数据。请用 --data 另选目录。', en: 'The data folder holds real data. Choose another folder for the sample with --data.' },
    409,
  )

export const batchUnknown = (id: number): Mistake =>
  new Mistake(
    'unknown-batch',
    { zh: '没有这个批次', en: 'No such batch' },
    { zh: `没有批次 ${id}。全部批次见 shuping batches。`, en: `There is no batch ${id}. Run "shuping batches" for the list.` },
    404,
  )
