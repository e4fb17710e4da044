import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import type { NoText } from './decode/encoding'

/** What makes an import impossible as a whole. A bad row is no mistake: it is refused by name, and the others stand. */

const list = (values: readonly string[]): Names => ({ zh: values.join('、'), en: values.join(', ') })

export const fileMissing = (path: string): Mistake =>
  new Mistake(
    'file-missing',
    { zh: '找不到文件', en: 'No such file' },
    { zh: `找不到文件 ${path}。请检查路径。`, en: `There is no file ${path}. Check the path.` },
    404,
  )

const kinds: Readonly<Record<NoText, { zh: string; en: string }>> = {
  empty: { zh: '是空文件。请重新导出', en: 'is empty. Export it again' },
  workbook: { zh: '是 Excel 工作簿。请另存为“CSV UTF-8（逗号分隔）”', en: 'is an Excel workbook. Save it as "CSV UTF-8 (comma delimited)"' },
  'old-workbook': { zh: '是旧版 Office 文档。请另存为“CSV UTF-8（逗号分隔）”', en: 'is an old Office document. Save it as "CSV UTF-8 (comma delimited)"' },
  archive: { zh: '是压缩文件。请先解压', en: 'is an archive. Unpack it first' },
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
    { zh: '缺少观测日期', en: 'The observation day is missing' },
    {
      zh: `文件名 ${list(names).zh} 未载明导出日期。请用 --observed-on 指明数据是哪一天的，例如 --observed-on 2015-10-31。`,
      en: `The name of ${list(names).en} does not say when it was exported. Say with --observed-on of which day the data are, such as --observed-on 2015-10-31.`,
    },
  )

export const observedOnWrong = (text: string, why: Names): Mistake =>
  new Mistake(
    'observed-on-wrong',
    { zh: '观测日期不对', en: 'The observation day is wrong' },
    { zh: `观测日期“${text}”${why.zh}。请写成 2015-10-31。`, en: `The observation day "${text}" ${why.en}. Write it as 2015-10-31.` },
  )

export const profileUnknown = (name: string, known: readonly string[]): Mistake =>
  new Mistake(
    'profile-unknown',
    { zh: '没有这个导入方案', en: 'No such profile' },
    {
      zh: `没有导入方案“${name}”。内置方案：${list(known).zh}；也可以给出一个 .yaml 文件的路径。`,
      en: `There is no profile "${name}". Shipped: ${list(known).en}; the path of a .yaml file will do as well.`,
    },
    404,
  )

/** Everything that is wrong with a profile, each with its line. */
export const profileWrong = (name: string, errors: readonly string[]): Mistake =>
  new Mistake(
    'profile-wrong',
    { zh: '导入方案有误', en: 'The profile is wrong' },
    { zh: `导入方案 ${name} 有 ${errors.length} 处错误：${errors.join('；')}`, en: `Profile ${name} has ${errors.length} error${errors.length > 1 ? 's' : ''}: ${errors.join('; ')}` },
    422,
  )

export const fileUnclaimed = (name: string, profile: string, inputs: readonly string[]): Mistake =>
  new Mistake(
    'file-unclaimed',
    { zh: '导入方案不认识这个文件', en: 'The profile does not know this file' },
    {
      zh: `导入方案 ${profile} 不认识 ${name}。它要的文件名：${inputs.join('、')}。`,
      en: `Profile ${profile} does not know ${name}. It looks for file names like ${inputs.join(', ')}.`,
    },
  )

export const inputTwice = (input: string, first: string, second: string): Mistake =>
  new Mistake(
    'input-twice',
    { zh: '两个文件对应同一输入', en: 'Two files for one input' },
    { zh: `${first} 与 ${second} 都对应输入 ${input}。请分两次导入。`, en: `${first} and ${second} both stand for the input ${input}. Import them one after the other.` },
  )

export const inputMissing = (input: string, pattern: string): Mistake =>
  new Mistake(
    'input-missing',
    { zh: '缺少一个文件', en: 'A file is missing' },
    { zh: `缺少输入 ${input} 的文件（文件名形如 ${pattern}）。`, en: `The file of input ${input} is missing (its name looks like ${pattern}).` },
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
