import type { Names } from '../../metrics/names'
import type { KeptRows } from './kept-rows'
import type { ColumnType, ExportContext } from './table'

const typeWords: Readonly<Record<ColumnType, Names>> = {
  text: { zh: '文本', en: 'text' },
  whole: { zh: '整数', en: 'integer' },
  share: { zh: '小数，1 为 100%', en: 'fraction, 1 is 100 %' },
  score: { zh: '小数', en: 'number' },
  flag: { zh: 'true / false', en: 'true / false' },
  day: { zh: '日期', en: 'date' },
  instant: { zh: '时刻，含时区', en: 'time with offset' },
  json: { zh: 'JSON 文本', en: 'JSON as text' },
}

const texts = {
  title: { zh: '# 数据导出说明', en: '# About this export' },
  period: { zh: '- 评估期间：{period}；方案：{scheme}；数据截至：{asOf}', en: '- Period: {period}; scheme: {scheme}; data as of: {asOf}' },
  open: { zh: '- 期间未冻结，按现有记录计算，数值还会变动。', en: '- The period is open: computed from the records as they are now, and will move.' },
  kept: { zh: '- 所保存的数值：第 {revision} 版，SHA-256 {hash}', en: '- Kept figures: revision {revision}, SHA-256 {hash}' },
  sample: { zh: '- **示例数据**：部门名称仅作标签，记录均系虚构。', en: '- **Sample data**: names of departments are labels, the records are invented.' },
  notInForce: { zh: '- 本期不在方案的适用期间内，比照计算，仅供参考。', en: '- The scheme was not in force in the period: for comparison only.' },
  formats: {
    zh: '- CSV 为 UTF-8（带 BOM），以“=”“+”“-”“@”开头的文本前加一撇，以免电子表格当作公式；XLSX、CSV 的表头为中文名称，JSON、Parquet 的列名为代码。空格表示没有，不是零。',
    en: '- CSV is UTF-8 with a byte order mark; texts that begin with = + - @ have an apostrophe before them, so that no spreadsheet takes them for formulas. Heads are Chinese in XLSX and CSV, ids in JSON and Parquet. An empty cell is nothing, not zero.',
  },
  rows: { zh: '{rows} 行', en: '{rows} rows' },
  head: { zh: '| 列 | 名称 | 类型 | 单位 | 含义 |', en: '| column | name | type | unit | meaning |' },
} satisfies Record<string, Names>

const put = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** What a reader must know of the files: whose figures they are, and every column of every table, in one language. */
function part({ ranking, seal }: ExportContext, tables: readonly KeptRows[], language: keyof Names): string {
  const say = (text: Names, values: Readonly<Record<string, string | number>> = {}): string => put(text[language], values)
  return [
    say(texts.title),
    '',
    say(texts.period, { period: ranking.period, scheme: ranking.scheme, asOf: ranking.asOf ?? '—' }),
    seal.revision === null ? say(texts.open) : say(texts.kept, { revision: seal.revision, hash: seal.hash ?? '' }),
    ...(ranking.sample ? [say(texts.sample)] : []),
    ...(ranking.schemeInForce ? [] : [say(texts.notInForce)]),
    say(texts.formats),
    ...tables.flatMap(({ table, columns, rows }) => [
      '',
      `## ${table.names[language]} \`${table.id}\``,
      '',
      `${table.note[language]}${language === 'zh' ? '' : ' '}${say(texts.rows, { rows })}${language === 'zh' ? '。' : '.'}`,
      '',
      say(texts.head),
      '|---|---|---|---|---|',
      ...columns.map(({ id, names, type, unit, meaning }) => `| \`${id}\` | ${cell(names[language])} | ${typeWords[type][language]} | ${unit?.[language] ?? ''} | ${cell(meaning[language])} |`),
    ]),
    '',
  ].join('\n')
}

/** README.md of an export, Chinese first. */
export const readmeOf = (context: ExportContext, tables: readonly KeptRows[]): string => `${part(context, tables, 'zh')}\n---\n\n${part(context, tables, 'en')}`
