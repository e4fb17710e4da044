import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printed, printedHere } from './command'
import { evaluationShape } from './evaluation-shape'
import { type RunningServer, startServer } from './running-server'
import { scratchFolder } from './scratch-folder'
import { documentText } from './word-document'

/** Names that break careless programs; all of them could be typed by somebody. */
const names = [
  '市"双引号"局',
  "市'单引号'; DROP TABLE department; --",
  '<script>alert(1)</script>委',
  '<img src=x onerror="alert(1)">&amp;办',
  '=HYPERLINK("http://evil.example","点我")',
  '+1+cmd|’/c calc’!A0',
  '@SUM(1,2)',
  '{{模板}} ${代入} %s :as_of',
  '𠮷野家𪚥局',
  '㐀䶵龘靐齉',
  '👩‍💻数据👨‍👩‍👧‍👦局🇨🇳',
  'e\u0301ñ 组合',
  '前,逗号,后',
  '‮从右到左‬局',
  '名\t中有制表',
]

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A CSV reader of its own: quotes, doubled quotes, CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** What a spreadsheet would execute is led by an apostrophe; all else is as it was. */
const inSpreadsheet = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

describe('strange names', () => {
  const scratch = scratchFolder()
  const data = join(scratch, 'data')
  let server: RunningServer

  beforeAll(async () => {
    const files = [
      ['department.csv', '部门代码,部门名称,组别', names.map((name, index) => [`D${index}`, name, '市级部门'])],
      ['project.csv', '项目编号,项目名称,部门,项目类别,财政资金,预算年度', names.map((name, index) => [`P${index}`, name, `D${index}`, '运维', '是', '2015'])],
      ['catalog-entry.csv', '目录编号,资源名称,部门,项目编号,注册日期,审核通过日期', names.map((name, index) => [`C${index}`, name, `D${index}`, `P${index}`, '2015-03-02', index % 3 === 0 ? '' : '2015-03-09'])],
    ] as const
    for (const [file, header, rows] of files) writeFileSync(join(scratch, file), `\uFEFF${header}\r\n${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
    await printedHere('import', ...files.map(([file]) => join(scratch, file)), '--profile', 'template', '--observed-on', '2016-01-15', '--data', data)
    server = await startServer({ data })
  })
  afterAll(() => server.stop())

  test('arrive unharmed in the JSON of the command line and of the API', async () => {
    const { departments } = evaluationShape.parse(JSON.parse(await printed('evaluate', '--period', '2015', '--data', data, '--format', 'json')))
    expect(new Map(departments.map(({ code, name }) => [code, name]))).toEqual(new Map(names.map((name, index) => [`D${index}`, name])))
    const answer = await fetch(`${server.address}/api/ranking?period=2015`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const ranking = (await answer.json()) as { departments: { name: string }[] }
    expect(ranking.departments.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  test('are cells in CSV, and no formula there', async () => {
    const rows = readCsv(await printedHere('verdicts', '--indicator', 'catalog-coverage', '--period', '2015', '--data', data, '--format', 'csv'))
    const title = rows[0]?.indexOf('title') ?? -1
    expect(new Map(rows.slice(1).map((row) => [row[2], row[title]]))).toEqual(new Map(names.map((name, index) => [`P${index}`, inSpreadsheet(name)])))
  })

  test('are told apart in a table of the terminal, and move nothing there', async () => {
    const table = await printedHere('evaluate', '--period', '2015', '--data', data, '--format', 'table')
    for (const character of ['\u001B', '\t', '\u202E']) expect(table).not.toContain(character)
    expect(table).toContain('<script>alert(1)</script>委')
  })

  test('are text in the bulletin', async () => {
    const file = join(scratch, '通报.docx')
    await printedHere('bulletin', '--period', '2015', '--data', data, '--out', file)
    // Marks of direction are isolated and blanks are blanks there; the letters have to be the same.
    const letters = (text: string): string => text.replaceAll(/[\s\u2066-\u2069\u202A-\u202E]/g, '')
    const text = letters(documentText(file))
    for (const name of names) expect(text).toContain(letters(name))
  })

  test('select the rows that bear them, and nothing else', async () => {
    const domain = `' OR 1 = 1 --`
    const page = (await (await fetch(`${server.address}/api/verdicts?period=2015&indicator=catalog-coverage&domain=${encodeURIComponent(domain)}`)).json()) as { total: number }
    expect(page.total).toBe(0)
  })
})
