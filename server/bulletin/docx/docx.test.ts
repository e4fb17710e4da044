import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeBulletin } from '../compose'
import { allBlocks, type Block, type BulletinDocument } from '../document'
import { inputOf } from '../fixture/input'
import { chartPictures } from '../chart/picture'
import { bulletinDocx } from '.'

type Package = Record<string, string>

const opened = async (document: BulletinDocument): Promise<Package> =>
  Object.fromEntries(Object.entries(unzipSync(await bulletinDocx(document))).map(([path, bytes]) => [path, strFromU8(bytes)]))
const decoded = (xml: string): string =>
  xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')
/** The text of each paragraph. */
const texts = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    decoded([...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')),
  )
const millimetres = (mm: number) => Math.round((mm * 1440) / 25.4)

/** Whether tags open and close as they must. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name, , empty] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (empty) continue
    if (!closing) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)
}

let document: BulletinDocument
let files: Package
let body: string

beforeAll(async () => {
  document = composeBulletin(inputOf({ sample: true }))
  files = await opened(document)
  body = files['word/document.xml']!
})

describe('the Word document', () => {
  it('is set on the page of GB/T 9704: A4, 37/28/26/35 mm, 22 lines of 28 characters', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const margin = /<w:pgMar [^>]*>/.exec(body)![0]
    for (const [side, mm] of [['top', 37], ['left', 28], ['right', 26], ['bottom', 35]] as const) expect(margin).toContain(`w:${side}="${millimetres(mm)}"`)
    expect(body).toMatch(/<w:docGrid [^>]*w:type="lines"/)
    expect(body).toMatch(/<w:docGrid [^>]*w:linePitch="579"/)
    expect(579 * 22).toBeLessThanOrEqual(millimetres(297 - 37 - 35))
    expect(315 * 28).toBeLessThanOrEqual(millimetres(156))
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(files['word/styles.xml']!)![0]
    const settings = ['w:eastAsia="仿宋_GB2312"', '<w:sz w:val="32"/>', '<w:spacing w:val="-5"/>', 'w:line="579"', 'w:lineRule="exact"']
    for (const setting of settings) expect(defaults).toContain(setting)
  })

  it('is not justified, for LibreOffice loses punctuation at the end of justified lines of condensed type', () => {
    expect(files['word/styles.xml'] + body).not.toContain('<w:jc w:val="both"/>')
  })

  it('consists of well-formed parts', () => {
    for (const [path, xml] of Object.entries(files)) if (/\.(xml|rels)$/.test(path)) expect(`${path} ${wellFormed(xml)}`).toBe(`${path} true`)
  })

  it('has the marks on every page, the office in red over a red rule, and no number', () => {
    expect(texts(body)[0]!.trim()).toBe('未定稿　示例数据')
    const headers = Object.keys(files).filter((path) => /header\d\.xml$/.test(path)).map((path) => texts(files[path]!).join(''))
    // Those of first pages are blank: the first page of all bears its marks in its body.
    expect(headers.filter((text) => text !== '')).toHaveLength(2 * headers.filter((text) => text === '').length)
    expect([...new Set(headers)].sort()).toEqual(['', '未定稿　示例数据'])
    const styles = files['word/styles.xml']!
    expect(styles).toMatch(/w:styleId="Masthead".*?<w:color w:val="FF0000"\/>/)
    expect(styles).toMatch(/w:styleId="DocumentNumber".*?<w:pBdr><w:bottom [^>]*w:color="FF0000"/)
    expect(body).toMatch(/<w:p><w:pPr><w:pStyle w:val="DocumentNumber"\/><\/w:pPr><\/w:p>/)
  })

  it('numbers its pages — 1 —, odd ones at the right, even ones at the left', () => {
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders')
    const footer = (type: string) => {
      const id = new RegExp(`<w:footerReference [^>]*w:type="${type}"[^>]*>`).exec(body)![0].match(/r:id="([^"]+)"/)![1]
      return files[`word/${files['word/_rels/document.xml.rels']!.match(new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`))![1]}`]!
    }
    for (const [type, side] of [['default', 'right'], ['first', 'right'], ['even', 'left']] as const) {
      expect(footer(type)).toContain(`<w:jc w:val="${side}"/>`)
      expect(footer(type)).toMatch(/—.*PAGE.*—/s)
      expect(footer(type)).toContain('<w:sz w:val="28"/>')
    }
  })

  describe('its imprint', () => {
    const [lineOfText] = [{ kind: 'paragraph' as const, id: 'p', spans: [{ text: '文'.repeat(26) }] }]
    /** A document of so many lines of text, and its closing part. */
    const long = (lines: number): BulletinDocument => ({ ...document, annexes: [], stamps: [], notices: [], blocks: Array.from({ length: lines }, () => lineOfText) })
    const uncopied = (one: BulletinDocument): BulletinDocument => ({ ...one, imprint: { ...one.imprint, copiesTo: '' } })
    const imprint = ['　抄送：市政府办公厅、市财政局。', '　上海市经济和信息化委员会〔待定〕印发　']

    it('stands at the foot of an even page of its own, without a number, where the text ends on an odd one or leaves no room', async () => {
      // The head takes eleven lines and a half of the 22 of the first page, the signature three.
      for (const lines of [1, 5, 26, 30, 40]) {
        const parts = await opened(long(lines))
        const xml = parts['word/document.xml']!
        const last = xml.slice(xml.lastIndexOf('<w:sectPr'))
        expect(last).toMatch(/<w:type w:val="evenPage"\/>/)
        for (const edge of ['bottom', 'footer']) expect(last).toContain(`w:${edge}="${millimetres(35)}"`)
        const footers = [...last.matchAll(/<w:footerReference [^>]*r:id="([^"]+)"/g)].map(([, id]) => parts[`word/${parts['word/_rels/document.xml.rels']!.match(new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`))![1]}`]!)
        expect(footers).toHaveLength(2)
        for (const footer of footers) expect(texts(footer)).toEqual(imprint)
        expect(footers.some((footer) => footer.includes('PAGE'))).toBe(false)
      }
    })

    it('has a page of its own too where word processors may differ about the page on which the text ends', async () => {
      // Of 24 characters and 4 digits: two lines where room is left between the two kinds, one where it is not.
      const mixed = (lines: number): BulletinDocument => ({ ...long(lines), blocks: Array.from({ length: lines }, (_, n) => ({ kind: 'paragraph' as const, id: `p${n}`, spans: [{ text: `文7字8字9字1${'文'.repeat(20)}` }] })) })
      const shares = async (one: BulletinDocument): Promise<boolean> => !(await opened(uncopied(one)))['word/document.xml']!.includes('evenPage')
      expect(await shares(long(12))).toBe(true)
      expect(await shares(mixed(30))).toBe(false)
    })

    it('breaks a long list of copies under its first name, and rules lines as wide as the type area', async () => {
      const copiesTo = Array.from({ length: 12 }, (_, n) => `第${n + 1}委员会`).join('、')
      const parts = await opened({ ...long(1), imprint: { ...document.imprint, copiesTo } })
      const footer = Object.entries(parts).find(([name, xml]) => /footer\d+\.xml$/.test(name) && xml.includes('抄送'))![1]
      const framed = [...footer.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one)
      const lines = framed.map((one) => texts(one).join(''))
      expect(lines.length).toBeGreaterThan(3)
      expect(lines.slice(1, -1).every((one) => one.startsWith('　　　　'))).toBe(true)
      expect(lines.slice(0, -1).map((one) => one.trim()).join('')).toBe(`抄送：${copiesTo}。`)
      expect(framed.some((one) => one.includes('<w:ind '))).toBe(false)
      expect(framed.map((one) => /<w:top /.test(one))).toEqual(lines.map((_, at) => at === 0 || at === lines.length - 1))
    })

    it('shares the even page on which the text ends where there is room for it, at the foot of it', async () => {
      for (const lines of [10, 15, 20]) {
        for (const [one, said] of [[long(lines), imprint], [uncopied(long(lines)), imprint.slice(1)]] as const) {
          const xml = (await opened(one))['word/document.xml']!
          expect(xml).not.toContain('evenPage')
          const framed = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:framePr .*?<\/w:p>/gs)].map(([frame]) => frame)
          expect(framed.map((frame) => texts(frame).join(''))).toEqual(said)
          // A frame each, the last of them a line over the lower edge of the type area, none lower than their distance.
          const [edge, pitch] = [millimetres(297 - 35), 579]
          expect(framed.map((frame) => Number(/<w:framePr [^>]*w:vAnchor="page"[^>]*>/.exec(frame)?.[0].match(/ w:y="(\d+)"/)?.[1]))).toEqual(said.map((_, at) => edge - (said.length - at) * pitch))
          for (const frame of framed) expect(Number(/ w:line="(\d+)"/.exec(frame)![1])).toBeLessThan(pitch - 60)
          // What they are anchored to comes after them.
          expect(xml.slice(xml.indexOf(framed.at(-1)!) + framed.at(-1)!.length)).toMatch(/^<w:p>(?:(?!<w:t[ >]|framePr).)*<\/w:p><w:sectPr/s)
        }
      }
    })
  })

  it('has its signature on the page of the text before it', () => {
    const paragraphs = [...body.slice(0, body.indexOf('附件1<')).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one)
    const at = paragraphs.findIndex((one) => one.includes('请各部门对照上述情况'))
    const signature = paragraphs.findIndex((one, index) => index > at && one.includes(`>${document.signature.office}<`))
    expect(signature).toBeGreaterThan(at)
    for (const one of paragraphs.slice(at, signature + 1)) expect(one).toContain('<w:keepNext/>')
  })

  it('has the headings of the standard, in its typefaces', () => {
    const headings = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t[^>]*>([^<]*)</g)].map((match) => `${match[1]} ${match[2]}`)
    expect(headings).toEqual([
      '1 一、总体情况', '1 二、部门排名', '2 （一）试点单位（9家）', '2 （二）市级部门（38家）', '2 （三）区县（17家）',
      '1 三、通报表扬和点名', '1 四、未达到目标的部门', '1 五、年度节点完成情况', '1 六、未报送及其他未参加排名的情况', '1 七、其他指标情况', '1 八、口径和说明',
    ])
    expect(files['word/styles.xml']).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/)
    expect(files['word/styles.xml']).toMatch(/w:styleId="Heading2".*?w:eastAsia="楷体_GB2312"/)
  })

  it('names substitutes for its typefaces and embeds none', () => {
    expect(files['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong')
    expect(Object.keys(files).filter((path) => /\.(odttf|ttf|otf)$/.test(path))).toEqual([])
  })

  it('repeats the head of every table, splits no row, and keeps to the type area', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
    expect(tables).toHaveLength(allBlocks(document).filter((block) => block.kind === 'table').length)
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]])
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].reduce((sum, match) => sum + Number(match[1]), 0)
      expect(grid).toBe(millimetres(156))
      for (const row of rows) expect([...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(grid)
    }
  })

  it('says all that the document model says, and in its order', () => {
    const wordsOf = (block: Block): string[] => {
      if (block.kind === 'heading') return [block.number + block.text]
      if (block.kind === 'paragraph') return [(block.number ?? '') + (block.lead ?? '') + block.spans.map((span) => span.text).join('')]
      if (block.kind === 'chart') return [block.caption]
      return [
        block.caption,
        ...block.columns.map((column) => column.name),
        ...block.rows.flat().flatMap((cell) => cell.lines.map((line) => line.text)),
        ...block.notes.map((note) => note.map((span) => span.text).join('')),
      ]
    }
    const expected = [
      ...document.blocks.flatMap(wordsOf),
      ...document.annexes.map(({ title }, index) => `${index === 0 ? '附件：' : '　　　'}${index + 1}.${title}`),
      document.signature.office,
      document.signature.date,
      ...document.annexes.flatMap(({ title, blocks }, index) => [`附件${index + 1}`, title, ...blocks.flatMap(wordsOf)]),
    ]
    const said = texts(body).filter((text) => text !== '')
    expect(said.slice(said.indexOf(expected[0]!)).slice(0, expected.length)).toEqual(expected)
  })

  it('draws the chart from the figures, with its words beside it for those who cannot see it', async () => {
    const chart = document.blocks.find((block) => block.kind === 'chart')!
    const [, svg] = Object.entries(files).find(([path]) => path.endsWith('.svg'))!
    expect(svg).toBe((await chartPictures(document)).get(chart.id)!.svg)
    expect(Object.keys(files).filter((path) => /^word\/media\/.*\.png$/.test(path))).toHaveLength(1)
    expect(decoded(body)).toContain(`descr="${chart.description}"`)
  })
})

describe('bytes', () => {
  it('are the same for the same document', async () => {
    const [first, second] = [await bulletinDocx(document), await bulletinDocx(structuredClone(document))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(files['docProps/core.xml']).not.toContain('dcterms:created')
  })

  it('carry markup, quotes, emoji, rare characters and long names unharmed, and show what XML cannot carry', async () => {
    const odd = ['<w:p>&amp;"\'{x}', '😀👩‍👩‍👧𠮷𪚥局', 'W'.repeat(200), '局\u0007\u0000\ud800末', '=HYPERLINK("http://x")', ']]><!--']
    const departments = odd.map((name, index) => ({ code: `X${index}`, name, group: 'municipal' as const }))
    const parts = await opened(composeBulletin(inputOf({ departments, silent: [] }, null)))
    const xml = parts['word/document.xml']!
    expect(wellFormed(xml)).toBe(true)
    const said = texts(xml)
    for (const name of odd.filter((one) => !one.includes('\u0007'))) expect(said).toContain(name)
    expect(said).toContain('局���末')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('hyperlink')
  })

  it('keep a number on its line when there is one, as an issued bulletin will have', async () => {
    const parts = await opened({ ...document, stamps: [], number: '沪经信推〔2015〕300号' })
    expect(texts(parts['word/document.xml']!)).toContain('沪经信推〔2015〕300号')
    expect(JSON.stringify(parts)).not.toContain('未定稿　')
  })
})
