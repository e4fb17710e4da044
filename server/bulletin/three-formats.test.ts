import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, type Sheet } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeBulletin } from './compose'
import { allBlocks, type Block, type BulletinDocument, type Span } from './document'
import { crowd, inputOf, rankingOf } from './fixture/input'
import { bulletinFile, type BulletinFormat, bulletinFormats } from './formats'
import { plain } from './sentence'

const decoded = (markup: string): string =>
  markup.replace(/&#39;|&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
const of = <Kind extends Block['kind']>(document: BulletinDocument, kind: Kind) => allBlocks(document).filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
const bound = (spans: readonly Span[]): Span[] => spans.filter(({ figure }) => figure !== undefined)
const states = (spans: readonly Span[]): string[] => bound(spans).map(({ figure, text }) => `${figure} ${text}`)

/** What a spreadsheet shows of a number in a format of words around one number. */
function shownAs(value: number, format: string): string {
  const [, before = '', decimals = '', percent = '', after = ''] = /^(?:"([^"]*)")?0(?:\.(0+))?(%?)(?:"([^"]*)")?(?:;|$)/.exec(format) ?? []
  if (value === 0 && format.split(';').length === 3) return format.split(';')[2]!.replaceAll('"', '')
  return `${before}${Math.abs(percent ? value * 100 : value).toFixed(decimals.length)}${percent}${after}`
}

const full = (): BulletinDocument =>
  composeBulletin({
    ...inputOf({ sample: true }),
    yearBefore: rankingOf({ period: '2014-Q3', seed: 3 }),
    overdue: [{ indicator: 'reply-timeliness', department: 'P001', count: 12, oldest: '2015-07-03' }, { indicator: 'catalog-coverage', department: 'M003', count: 2, oldest: '2015-08-31' }],
    corrections: [{ indicator: 'reply-timeliness', department: 'P001', firstVerdict: 'missed', verdict: 'met', ground: '回复在期限内发出', appeal: 3 }],
    days: new Map([['reply-timeliness', { n: 40, median: 6, p90: 11, maximum: 31, unit: 'working' }]]),
  })
const document = full()
const files = {} as Record<BulletinFormat, Uint8Array>
const tables = of(document, 'table')
const texts = [...of(document, 'paragraph').map(({ spans }) => spans), ...tables.flatMap(({ notes }) => notes)]

beforeAll(async () => {
  for (const format of Object.keys(bulletinFormats) as BulletinFormat[]) files[format] = await bulletinFile(document, format)
})

describe('the figures of the model', () => {
  it('are many, in text and in tables', () => {
    expect(texts.flatMap(bound).length).toBeGreaterThan(200)
    expect(tables.flatMap(({ rows }) => rows.flat().flatMap(({ lines }) => bound(lines))).length).toBeGreaterThan(600)
  })

  it('all stand in the Word document, each in its sentence and its cell', () => {
    const xml = strFromU8(unzipSync(files.docx)['word/document.xml']!)
    const said = (part: string): string[] =>
      [...part.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => decoded([...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')))
    const all = new Set(said(xml))
    for (const one of of(document, 'paragraph')) expect(all).toContain(`${one.number ?? ''}${one.lead ?? ''}${plain(one.spans)}`)
    const read = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].slice(1).map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => said(cell))),
    )
    expect(read).toEqual(tables.map(({ rows }) => rows.map((row) => row.map(({ lines }) => lines.map(({ text }) => text)))))
  })

  it('all stand in the page for print, each under its name', () => {
    const read = [...strFromU8(files.html).matchAll(/<span data-figure="([^"]*)">([^<]*)<\/span>/g)].map(([, figure, text]) => `${decoded(figure!)} ${decoded(text!)}`)
    const expected = allBlocks(document).flatMap((block) => {
      if (block.kind === 'paragraph') return states(block.spans)
      return block.kind === 'table' ? [...block.rows.flat().flatMap(({ lines }) => states(lines)), ...block.notes.flatMap(states)] : []
    })
    expect(read).toEqual(expected)
  })

  it('all stand in the workbook, as numbers that show what the document shows', async () => {
    const { sheets } = await readXlsx(files.xlsx, { readStyles: true })
    const sheet = (name: string): Sheet => sheets.find((one) => one.name === name)!
    const shown = ({ rows, cells }: Sheet, row: number, column: number): string => {
      const value = rows[row]?.[column]
      if (value === null || value === undefined) return '—'
      const format = cells?.get(`${row},${column}`)?.style?.numFmt
      return typeof value === 'number' && format ? shownAs(value, format) : String(value)
    }
    const register = sheet('正文数据')
    expect(register.rows.slice(1).map((row, index) => `${String(row[1])} ${shown(register, index + 1, 2)}`).sort()).toEqual(texts.flatMap(states).sort())
    for (const table of tables) {
      const read = sheet(table.caption.replace('　', ' ').replaceAll('/', ' '))
      for (const [index, row] of table.rows.entries()) {
        const figures = row.flatMap(({ lines }) => lines.filter(({ text }) => text !== '')).flatMap(({ text }) => (/^\d+\/\d+$/.test(text) ? text.split('/') : [text]))
        const cells = (read.rows[index + 1] ?? []).map((_, column) => shown(read, index + 1, column))
        for (const one of figures) expect(cells).toContain(one)
      }
    }
    const rates = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === 'number')
    expect(rates.length).toBeGreaterThan(1000)
  })
})

describe('the bytes of each format', () => {
  it.each(Object.keys(bulletinFormats) as BulletinFormat[])('%s: are the same for the same input', async (format) => {
    const again = await bulletinFile(full(), format)
    expect(Buffer.from(again).equals(Buffer.from(files[format]))).toBe(true)
  })
})

describe('strange names', () => {
  it('are text in every format, and formulas in none', async () => {
    const odd = ['=HYPERLINK("http://x")', '<script>alert(1)</script>', 'W'.repeat(200), '', '末\u0007局', '-1+1']
    const departments = odd.map((name, index) => ({ code: `X${index}`, name, group: 'municipal' as const }))
    const strange = composeBulletin(inputOf({ departments, silent: [] }, null))
    const html = strFromU8(await bulletinFile(strange, 'html'))
    expect(html).not.toMatch(/<script|\u0007/)
    const xlsx = await bulletinFile(strange, 'xlsx')
    const { sheets } = await readXlsx(xlsx)
    const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()))
    for (const name of ['=HYPERLINK("http://x")', '<script>alert(1)</script>', 'W'.repeat(200), 'X3', '末�局', '-1+1']) expect(cells).toContain(name)
    expect(Object.values(unzipSync(xlsx)).map((part) => strFromU8(part)).join('')).not.toContain('<f>')
  })

  it('do not hinder a thousand departments', async () => {
    const many = composeBulletin(inputOf({ departments: crowd(1000) }))
    for (const format of Object.keys(bulletinFormats) as BulletinFormat[]) expect((await bulletinFile(many, format)).length).toBeGreaterThan(10_000)
  })
})
