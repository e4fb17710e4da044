import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectFile } from '../decode/inspect-file'
import { utf8Chunks } from '../decode/utf8-chunks'
import csv from './csv'

const folder = mkdtempSync(join(tmpdir(), 'shuping-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** GB18030 and Big5 of a text, by decoding every two bytes once and looking up what they stand for. */
function encoder(label: string): (text: string) => Buffer {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, Buffer>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = Buffer.from([lead, trail])
      const character = decoder.decode(pair)
      if (character.length === 1 && !bytes.has(character)) bytes.set(character, pair)
    }
  return (text) => Buffer.concat([...text].map((character) => (character < '\u0080' ? Buffer.from(character) : bytes.get(character)!)))
}
const [gbk, big5] = [encoder('gb18030'), encoder('big5')]

let files = 0
/** What a file is found to hold: fields, how it was read, rows, refusals. */
async function read(bytes: Uint8Array, options: object = {}, encoding?: string) {
  const path = join(folder, `list-${files++}.csv`)
  writeFileSync(path, bytes)
  const file = await inspectFile(path, () => (encoding === undefined ? undefined : { label: encoding, by: 'profile' }))
  const { format, fields } = await csv.read(options).open(file)
  const rows: string[][] = []
  const refused: string[] = []
  for await (const part of format.parts(utf8Chunks(file), path)) {
    refused.push(...part.refusals.map(({ line, reason, original }) => `${line} ${reason} ${original}`))
    for (const written of part.paths) rows.push(...readFileSync(written, 'utf8').split('\n').filter(Boolean).map((row) => row.split(format.shape.delimiter)))
  }
  return { fields, rows, refused, label: file.encoding.label, why: file.encoding.why.zh, delimiter: format.shape.delimiter }
}

const records = [
  ['編號', '名稱', '日期'],
  ['一', '公文', '２０１５'],
  ['二', '地方', '5/9/1'],
]

const encodings = [
  ['UTF-8', 'utf-8', (text: string) => Buffer.from(text), undefined],
  ['UTF-8 with a byte order mark', 'utf-8', (text: string) => Buffer.from(`\uFEFF${text}`), undefined],
  ['UTF-16', 'utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined],
  ['big-endian UTF-16', 'utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), undefined],
  ['GBK', 'gb18030', gbk, undefined],
  ['Big5 when named', 'big5', big5, 'big5'],
] as const

describe('a delimited file', () => {
  test.each(encodings)('in %s is read whatever its delimiter and line ends are', async (_, label, encode, named) => {
    for (const delimiter of [',', '\t', ';', '|'])
      for (const end of ['\n', '\r\n', '\r'])
        for (const last of [end, '']) {
          const found = await read(encode(records.map((record) => record.join(delimiter)).join(end) + last), {}, named)
          expect([found.label, found.delimiter, found.fields]).toEqual([label, delimiter, records[0]])
          expect(found.rows).toEqual([['2', ...records[1]!], ['3', ...records[2]!]])
        }
  })

  test('says why it was read in its encoding', async () => {
    const why = async (bytes: Uint8Array, named?: string): Promise<string> => (await read(bytes, {}, named)).why
    const text = records.map((record) => record.join()).join('\n')
    expect([await why(Buffer.from(text)), await why(gbk(text)), await why(big5(text), 'big5')]).toEqual(['UTF-8，全部字节有效', 'GB18030（不是有效的 UTF-8）', 'BIG5，导入方案指定'])
  })

  test('has its delimiter found out by the most cells, or named where that would be wrong', async () => {
    const text = Buffer.from('编号;说明\n1;甲,乙,丙,丁\n')
    expect((await read(text)).delimiter).toBe(',')
    expect(await read(text, { delimiter: ';' })).toMatchObject({ fields: ['编号', '说明'], rows: [['2', '1', '甲,乙,丙,丁']] })
  })

  test('without a header has its columns named in order; a row of another width is refused alone', async () => {
    const found = await read(Buffer.from('1,甲,\r2,乙\r3,丙,x,y\r\r4,丁,z'), { header: false, columns: ['id', 'title', 'note'] })
    expect(found.fields).toEqual(['id', 'title', 'note'])
    expect(found.rows).toEqual([['1', '1', '甲', ''], ['5', '4', '丁', 'z']])
    expect(found.refused).toEqual(['2 ragged 2,乙', '3 ragged 3,丙,x,y'])
  })

  test('loses spaces of every kind around cells, those of its header too', async () => {
    expect(await read(Buffer.from('\u3000编号 ,\u00A0名称\u00A0\u00A0\n 1\u00A0,甲　\n'))).toMatchObject({ fields: ['编号', '名称'], rows: [['2', '1', '甲']] })
  })
})
