import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textRows, writtenWorkbook } from './rows/written-workbook'
import { type ScratchImport, scratchImport } from './scratch-import'
import { plainName, Uploads } from './uploads'

const mebibyte = 2 ** 20

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * What work does, and how much memory of this process's own it holds at once where that seems to be more than `most`: looked
 * at again and again, and only then without what nobody holds any more, for leaving that out takes long. The engine's is
 * bounded by its own limit.
 */
async function holding<T>(most: number, work: () => Promise<T>): Promise<{ readonly done: T; readonly held: number }> {
  const used = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const usedWithoutWaste = (): number => {
    collect()
    return used()
  }
  let before = usedWithoutWaste()
  // What was let go of before is freed beside the collector, a moment later.
  for (let freed = Infinity; freed > mebibyte; before -= freed) {
    await wait(20)
    freed = before - usedWithoutWaste()
  }
  let held = 0
  const look = setInterval(() => {
    if (used() - before > most) held = Math.max(held, usedWithoutWaste() - before)
  }, 200)
  try {
    return { done: await work(), held }
  } finally {
    clearInterval(look)
  }
}

/** Writes a file of texts and of so many mebibytes without an end of line, and holds none of it afterwards. */
const endless = (own: ScratchImport, name: string, parts: readonly (string | number)[]): Promise<string> =>
  own.write(name, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.alloc(part * mebibyte, 'x')))))

/** A workbook of sheets that say truly what they expand to: so many zeros each, packed once for all of them. */
function honestWorkbook(sheets: number, bytes: number): Buffer {
  const zeros = new Uint8Array(bytes)
  const packed = deflateRawSync(zeros)
  const one = new ZipPassThrough('sheet')
  one.ondata = () => undefined
  one.push(zeros, true)
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  for (let number = 1; number <= sheets; number++) {
    const sheet: ZipInputFile = { filename: `xl/worksheets/sheet${number}.xml`, crc: one.crc, size: bytes, compression: 8 }
    zip.add(sheet)
    sheet.ondata!(null, packed, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

describe('a file that is meant to do harm', () => {
  let scratch: ScratchImport
  beforeAll(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
  })
  afterAll(() => scratch.end())

  /** Refused with a mistake, nothing stored, and less than `most` held meanwhile. */
  async function refused(files: Readonly<Record<string, string | Uint8Array>>, code: string, most = 200 * mebibyte, profile = 'template'): Promise<void> {
    const { held } = await holding(most, () => expect(scratch.import(files, { profile })).rejects.toMatchObject({ code }))
    expect(held).toBeLessThan(most)
    expect(await scratch.warehouse.query('SELECT id FROM batch ORDER BY id DESC LIMIT 1')).toEqual([{ id: 1 }])
  }

  /** A workbook of one cell of so many bytes, packed to a thousandth. */
  const bomb = (bytes: number): Buffer => Buffer.from(writtenWorkbook([{ name: '目录', rows: textRows([['x'.repeat(bytes)]]) }]))

  test('a workbook that expands beyond measure is refused before anything is expanded', async () => {
    await refused({ 'dataset.xlsx': honestWorkbook(10, 60 * mebibyte) }, 'file-too-large')
  })

  test('a workbook that lies about what it expands to is refused as damaged', async () => {
    const lying = bomb(32 * mebibyte)
    const entry = Buffer.from([0x50, 0x4b, 1, 2])
    for (let at = lying.indexOf(entry); at !== -1; at = lying.indexOf(entry, at + 4)) if (lying.readUInt32LE(at + 24) > mebibyte) lying.writeUInt32LE(1000, at + 24)
    await refused({ 'dataset.xlsx': lying }, 'file-damaged')
  })

  test('XML entities are never expanded', async () => {
    const laughing = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    const bytes = writtenWorkbook(
      [{ name: '目录', rows: `${textRows([['数据集编号', '数据名称', '部门']])}<row r="2"><c r="A2" t="inlineStr"><is><t>E1</t></is></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>A1</t></is></c></row>` }],
      ['<t>&b;&x;</t>'],
      laughing,
    )
    const own = await scratchImport()
    await own.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
    const { batch } = await own.import({ 'dataset.xlsx': bytes })
    expect(await own.warehouse.query(`SELECT title FROM seen_dataset WHERE batch = ${batch.id}`)).toEqual([{ title: '&b;&x;' }])
    await own.end()
  })

  test('a million columns are refused by their number', () => refused({ 'dataset.csv': `数据集编号,部门,${Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',')}\nD1,A1\n` }, 'too-many-columns'))

  test('JSON of two million brackets is refused', async () => {
    const profile = "name: deep\nnames: { zh: 甲, en: A }\nsource: deep\ninputs: { list: { file: 'json', json: { fields: { id: id, title: title, office: office } } } }\nrecords:\n  - { type: dataset, from: list, columns: { id: id, title: title, department: office } }\n"
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    await refused({ 'list.json': `[{"id": "D1", "title": "题", "office": "A1", "more": ${deep}}]` }, 'json-too-deep', 400 * mebibyte, profile)
  })

  test.each([
    ['a profile nested a hundred thousand deep', `name: ${'['.repeat(100_000)}\n`],
    ['a profile whose names stand for each other a billion times', `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]}`).join(', ')}]`).join('\n')}\n`],
  ])('%s is refused with a reason', async (_, profile) => {
    await refused({ 'list.csv': 'a\n1\n' }, 'profile-wrong', 200 * mebibyte, profile)
  })

  test('a cell in a column that no workbook has is damage, and one in the row of a billion takes no more room than its own', async () => {
    const far = (cell: string, row: string) => Buffer.from(writtenWorkbook([{ name: '目录', rows: `${textRows([['数据集编号', '数据名称', '部门']])}<row r="${row}"><c r="${cell}${row}" t="inlineStr"><is><t>x</t></is></c></row>` }]))
    await refused({ 'dataset.xlsx': far('ZZZZZ', '2') }, 'file-damaged')
    const own = await scratchImport()
    await own.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
    const { done: { batch, rejects }, held } = await holding(200 * mebibyte, () => own.import({ 'dataset.xlsx': far('A', '1000000000') }))
    expect(held).toBeLessThan(200 * mebibyte)
    expect([batch.rows, rejects[0]?.line]).toEqual([1, 1_000_000_000])
    await own.end()
  })

  test('JSON Lines whose line has no end refuse that line alone', async () => {
    const profile = "name: endless\nnames: { zh: 甲, en: A }\nsource: endless\ninputs: { list: { file: 'jsonl', json: { fields: { id: id, title: title, office: office } } } }\nrecords:\n  - { type: dataset, from: list, columns: { id: id, title: title, department: office } }\n"
    const own = await scratchImport()
    await own.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
    const row = (id: string) => `{"id":"${id}","title":"题","office":"A1"}\n`
    const path = await endless(own, 'list.jsonl', [`${row('D1')}{"id":"`, 256, `"}\n${row('D2')}`])
    const { done: { batch, rejects }, held } = await holding(128 * mebibyte, () => own.import({ 'other.txt': '' }, { files: [path], profile, release: '测试' }))
    // A part of the line at a time.
    expect(held).toBeLessThan(128 * mebibyte)
    expect([batch.accepted, rejects.map(({ line, reason }) => [line, reason.en])]).toEqual([2, [[2, 'the row is too long']]])
    await own.end()
  })

  test('a line without end is a refused row, not a full memory; the rows around it stand', async () => {
    const own = await scratchImport()
    await own.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
    const path = await endless(own, 'dataset.csv', ['数据集编号,数据名称,部门\nD1,题,A1\n', 150, '\nD2,题,A1\n'])
    const { done: { batch, rejects }, held } = await holding(50 * mebibyte, () => own.import({ 'other.txt': '' }, { files: [path], release: '测试' }))
    expect(held).toBeLessThan(50 * mebibyte)
    expect([batch.accepted, rejects.map(({ line, reason }) => [line, reason.en])]).toEqual([2, [[3, 'the row is too long']]])
    await own.end()
  })
})

describe('an upload', () => {
  const chunk = new Uint8Array(mebibyte)
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-uploads-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const endless = () => {
    let given = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given++
        controller.enqueue(chunk)
      },
    })
    return { body, given: () => given }
  }

  test('without end is refused at the limit as it streams, and nothing is left of it', async () => {
    const uploads = new Uploads(folder, 8 * mebibyte)
    const { body, given } = endless()
    await expect(uploads.receive('big.csv', body, null)).rejects.toMatchObject({ code: 'upload-too-large' })
    expect(given()).toBeLessThan(16)
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
  })

  test('that says it is of five gigabytes is refused before a byte is read', async () => {
    const { body, given } = endless()
    await expect(new Uploads(folder).receive('big.csv', body, 5e9)).rejects.toMatchObject({ code: 'upload-too-large' })
    expect(given()).toBeLessThan(2)
  })

  test('that nobody imports is gone with the first that comes a day later, and no earlier', async () => {
    const uploads = new Uploads(folder)
    const send = async (hoursAgo: number): Promise<string> => {
      const { id } = await uploads.receive('a.csv', new Response('a').body!, 1)
      const then = new Date(Date.now() - hoursAgo * 3_600_000)
      await utimes(join(folder, 'uploads', id), then, then)
      return id
    }
    const [old, younger] = [await send(24.1), await send(23.9)]
    expect(await uploads.paths([younger])).toHaveLength(1)
    await send(0)
    expect(await uploads.paths([younger])).toHaveLength(1)
    await expect(uploads.paths([old])).rejects.toMatchObject({ code: 'upload-gone' })
  })

  test.each(['../../etc/passwd', '..\\..\\windows\\system.ini', '/etc/passwd', 'a/../../b.csv', '.ssh', 'x\u0000.csv', '\u202Evsc.exe', '', '..', `${'长'.repeat(500)}.csv`])('named %.20j stays in its folder', async (name) => {
    const uploads = new Uploads(folder)
    const { id } = await uploads.receive(name, new Response('a').body!, null)
    const [path] = await uploads.paths([id])
    expect(path!.startsWith(join(folder, 'uploads', id))).toBe(true)
    expect(basename(path!)).toBe(plainName(name))
    expect(basename(path!)).not.toMatch(/[\\/\u0000-\u001F\u202A-\u202E]|^\.|^$/)
    await expect(uploads.paths([`../${id}`])).rejects.toMatchObject({ code: 'upload-gone' })
  })
})
