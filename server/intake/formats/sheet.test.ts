import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textRows, writtenWorkbook } from '../rows/written-workbook'
import { type ScratchImport, scratchImport } from '../scratch-import'

const head = 'name: mine\nnames: { zh: 我的, en: Mine }\nsource: mine\n'
const records = '\nrecords: [{ type: dataset, from: list, columns: { id: id, title: title, department: { constant: A1 }, published_on: day } }]\n'

describe('a workbook', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' }, { observedOn: '2014-01-01' })
  })
  afterEach(() => scratch.end())

  async function imported(file: Uint8Array | string, input = 'sheet: {}', name = 'list.xlsx') {
    const profile = `${head}inputs: { list: { file: 'list', ${input} } }${records}`
    const { batch } = await scratch.import({ [name]: file }, { profile, release: '测试' })
    const rows = await scratch.warehouse.query<Record<string, unknown>>(`SELECT line, id, title, published_on FROM seen_dataset WHERE batch = ${batch.id} ORDER BY line`)
    return { batch, rows: rows.map((row) => Object.values(row)), rejects: await scratch.rejects(batch.id) }
  }
  const small = textRows([['id', 'title', 'day'], ['D1', '甲', '2015-09-01'], ['D2', '乙', '2015年9月2日']])
  const two = [
    [2, 'D1', '甲', '2015-09-01'],
    [3, 'D2', '乙', '2015-09-02'],
  ]

  test('is read with the numbers of its rows, and the batch says what it is', async () => {
    const { batch, rows } = await imported(writtenWorkbook([{ name: '数据', rows: small }]))
    expect(rows).toEqual(two)
    expect(batch.files[0]).toMatchObject({ encoding: 'xlsx', decided: { zh: 'XLSX 工作簿；取第一个有内容的工作表“数据”；第 1 行为表头，导入方案按列名取列' } })
  })

  test('has cells of every kind: shared and rich text, dates, numbers, formulas, truths, and rows and cells that are not there', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="3"><c r="A3"><v>20150001</v></c><c r="B3" t="s"><v>3</v></c><c r="C3" s="1"><v>42248</v></c></row>
<row r="4"><c r="A4"><v>0.1</v></c><c r="B4" t="str"><f>A1&amp;B1</f><v>公式 &lt;1&gt;</v></c><c r="C4" s="2"><v>42248.378472222226</v></c></row>
<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5"><f>1/3</f><v>0.333333333333333315</v></c></row>
<row r="7"><c r="A7"><v>123456789012345</v></c><c r="B7" s="3"><v>0.5</v></c><c r="C7" t="d"><v>2015-09-03</v></c></row>
<row r="8"><c r="A8"><v>1E-7</v></c><c r="B8"><v>1E21</v></c><c r="C8" t="inlineStr"><is><t>２０１５－０９－０４</t></is></c><c r="D8" t="inlineStr"><is><t> </t></is></c></row>`
    const file = writtenWorkbook([{ name: '数据', rows }], ['<t>id</t>', '<t>title</t>', '<t xml:space="preserve"> day </t>', '<r><t>富</t></r><r><t>文本</t></r>'])
    expect((await imported(file)).rows).toEqual([
      [3, '20150001', '富文本', '2015-09-01'],
      [4, '0.1', '公式 <1>', '2015-09-01'],
      [5, 'true', '0.333333333333333', null],
      [7, '123456789012345', '12:00:00', '2015-09-03'],
      [8, '0.0000001', '1000000000000000000000', '2015-09-04'],
    ])
  })

  test('may count its days from 1904', async () => {
    const rows = `${textRows([['id', 'title', 'day']])}<row r="2"><c r="A2" t="inlineStr"><is><t>D1</t></is></c><c r="B2" t="inlineStr"><is><t>甲</t></is></c><c r="C2" s="1"><v>40786</v></c></row>`
    expect((await imported(writtenWorkbook([{ name: 'a', rows }], [], '<workbookPr date1904="1"/>'))).rows).toEqual([[2, 'D1', '甲', '2015-09-01']])
  })

  test('is read from the first sheet that holds anything, or from the one that is named or numbered', async () => {
    const other = textRows([['id', 'title', 'day'], ['X1', '别', '2015-01-01']])
    const file = writtenWorkbook([
      { name: '旧', rows: other, hidden: true },
      { name: '说明', rows: '' },
      { name: '数据', rows: small },
      { name: '附表', rows: other },
    ])
    expect((await imported(file)).rows).toEqual(two)
    const profile = (sheet: string) => imported(file, `sheet: { sheet: ${sheet} }`)
    await expect(profile('4')).rejects.toThrow(/list.xlsx has no sheet "4". Its sheets: 说明, 数据, 附表. Correct "sheet" in the profile/)
    await expect(profile('旧')).rejects.toThrow(/has no sheet "旧"/)
  })

  test.each(['附表', '3'])('names its sheet: %s', async (sheet) => {
    const file = writtenWorkbook([{ name: '说明', rows: '' }, { name: '数据', rows: small }, { name: '附表', rows: textRows([['id', 'title', 'day'], ['X1', '别', '2015-01-01']]) }])
    expect((await imported(file, `sheet: { sheet: ${sheet} }`)).rows).toEqual([[2, 'X1', '别', '2015-01-01']])
  })

  test('may have a title above its header, no header, or fields by name and position', async () => {
    const titled = writtenWorkbook([{ name: 'a', rows: textRows([['2015年目录'], ['名称', '编号', '', '日期'], ['甲', 'D1', 'x', '2015-09-01']]) }])
    expect((await imported(titled, 'sheet: { skip: 1, fields: { title: 名称, id: [编码, 编号], day: 4 } }')).rows).toEqual([[3, 'D1', '甲', '2015-09-01']])
    const bare = writtenWorkbook([{ name: 'a', rows: textRows([['D1', '2015-09-01', '甲']]) }])
    expect((await imported(bare, 'sheet: { header: false, columns: [id, day, title] }')).rows).toEqual([[1, 'D1', '甲', '2015-09-01']])
  })

  test('refuses a row of too many cells and one of a wrong cell, with the row as it stands', async () => {
    const { rejects, rows } = await imported(writtenWorkbook([{ name: 'a', rows: textRows([['id', 'title', 'day'], ['D1', '甲'], ['D2', '乙', '2015-09-01', '多'], ['D3', '丙,丁', '某日']]) }]))
    expect(rows).toEqual([[2, 'D1', '甲', null]])
    expect(rejects.map(({ line, column, value, original }) => [line, column.zh, value, original])).toEqual([
      [3, '', '', 'D2,乙,2015-09-01,多'],
      [4, '发布日期', '某日', 'D3,"丙,丁",某日'],
    ])
  })

  test('packed by gzip is still one', async () => {
    expect((await imported(gzipSync(writtenWorkbook([{ name: '数据', rows: small }])))).rows).toEqual(two)
  })

  test('that is damaged is refused with what to do', async () => {
    const sound = writtenWorkbook([{ name: '数据', rows: small }])
    const flipped = Buffer.from(sound)
    flipped.fill(0x41, 200, 260)
    for (const bytes of [sound.subarray(0, sound.length - 40), flipped, Buffer.from('PK\u0003\u0004....xl/workbook.xml')]) await expect(imported(bytes)).rejects.toMatchObject({ code: 'file-damaged', message: expect.stringContaining('save it again as XLSX') as string })
  })

  test('that would expand beyond measure is refused before it does', async () => {
    const bomb = Buffer.from(writtenWorkbook([{ name: '数据', rows: small }]))
    for (const size of [600 * 2 ** 20, 0xffffffff, 0]) {
      const forged = Buffer.from(bomb)
      forged.writeUInt32LE(size, forged.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
      await expect(imported(forged)).rejects.toMatchObject({ code: 'file-too-large', message: expect.stringContaining('list.xlsx expands to more than 512 MiB') as string })
    }
  })

  test('where the profile reads text, and text where it reads a workbook, are told what to write', async () => {
    const file = writtenWorkbook([{ name: '数据', rows: small }])
    await expect(imported(file, 'csv: {}')).rejects.toThrow(/list.xlsx is an Excel workbook, and the profile reads it as csv. Write "sheet"/)
    await expect(imported(file, 'json: { fields: { id: id, title: title, day: day } }')).rejects.toThrow(/reads it as json/)
    await expect(imported('id,title,day\nD1,甲,\n', 'sheet: {}', 'list.csv')).rejects.toThrow(/list.csv is not an XLSX workbook, and the profile reads it as sheet/)
  })

  test('and other layouts may stand for one input: the first that fits is taken', async () => {
    const either = `either: [{ sheet: { fields: { id: 编号, title: 名称 } } }, { sheet: { header: false, columns: [id, title, day] } }, { csv: { header: false, columns: [id, title, day] } }]`
    expect((await imported(writtenWorkbook([{ name: 'a', rows: textRows([['名称', '编号'], ['甲', 'D1']]) }]), either)).rows).toEqual([[2, 'D1', '甲', null]])
    expect((await imported(writtenWorkbook([{ name: 'a', rows: textRows([['D2', '乙', '2015-09-02']]) }]), either)).rows).toEqual([[1, 'D2', '乙', '2015-09-02']])
    expect((await imported('D3,丙,2015-09-03\r', either, 'list.csv')).rows).toEqual([[1, 'D3', '丙', '2015-09-03']])
    const named = `either: [{ sheet: { fields: { id: 编号, title: 名称, day: 日期 } } }, { csv: { fields: { id: 编号, title: 名称, day: 日期 } } }]`
    await expect(imported('a,b\n1,2\n', named, 'list.csv')).rejects.toThrow(/list.csv fits none of the layouts in the profile. \(1\) .*not an XLSX workbook.* \(2\) .*lacks columns: id \(编号\)/)
  })

  test('in our own template needs no profile', async () => {
    const rows = textRows([['2015年信息化项目汇总表'], ['*项目编号（必填）', '项目名称', '部门', '项目类别', '备注'], ['P1', '系统', '甲局', '建设', '无']])
    const { batch } = await scratch.import({ 'project.xlsx': writtenWorkbook([{ name: '填报', rows }]) })
    expect(await scratch.warehouse.query('SELECT id, kind, line FROM project')).toEqual([{ id: 'P1', kind: 'build', line: 3 }])
    expect(batch.notes.map(({ zh }) => zh).join()).toContain('project.xlsx 中未使用的列：备注')
  })
})

describe('a delimited file packed by gzip', () => {
  test('is read as it is, for the template too', async () => {
    const scratch = await scratchImport()
    const { batch } = await scratch.import({ 'department.csv.gz': gzipSync('部门代码,部门名称,组别\nA1,甲局,市级部门\n') })
    expect([batch.accepted, batch.files[0]?.decided.zh]).toEqual([1, 'gzip 压缩；UTF-8，全部字节有效；逗号分隔，开头各行据此可分为 3 列；第 1 行为表头，与「部门」的列名相符的最多'])
    await scratch.end()
  })
})
