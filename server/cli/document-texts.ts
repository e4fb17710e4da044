import type { Names } from '../../metrics/names'

/** Texts of the commands that make documents. `{name}` stands for a value. */
export const documentTexts = {
  export: { zh: '导出一个期间的数据表：CSV、XLSX、JSON、Parquet；不指定表时全部打包，附各列说明', en: 'export the tables of a period as CSV, XLSX, JSON, Parquet; without a table all of them packed, with a README of columns' },
  tableArgument: { zh: '数据表', en: 'table' },
  exportFormat: { zh: '格式，默认为全部', en: 'format, by default all of them' },
  outPath: { zh: '写入的文件，或已有的文件夹', en: 'file to write, or a folder that exists' },
  runs: { zh: '列出文书和导出的生成记录', en: 'list the runs of documents and exports' },
  repeat: { zh: '重做一次生成', en: 'make the document of a run again' },
  runNumber: { zh: '生成记录的编号', en: 'number of the run' },
  who: { zh: '经办人，默认为当前用户', en: 'who does it, by default the user' },
  number: { zh: '编号', en: 'Run' },
  kind: { zh: '类别', en: 'Kind' },
  period: { zh: '期间', en: 'Period' },
  revision: { zh: '版本', en: 'Revision' },
  seconds: { zh: '用时（秒）', en: 'Seconds' },
  outcome: { zh: '结果', en: 'Result' },
  file: { zh: '文件', en: 'File' },
  bytes: { zh: '字节', en: 'Bytes' },
  sha256: { zh: 'SHA-256', en: 'SHA-256' },
  made: { zh: '已生成', en: 'made' },
  failed: { zh: '失败', en: 'failed' },
  repaired: { zh: '失败，已重做', en: 'failed, made since' },
  written: { zh: '已写入 {file}（{bytes} 字节，SHA-256 {sha256}）', en: 'Written: {file} ({bytes} bytes, SHA-256 {sha256})' },
} satisfies Record<string, Names>
