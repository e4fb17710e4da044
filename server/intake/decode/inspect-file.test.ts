import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { gunzipped } from './gunzipped'
import { inspectFile } from './inspect-file'
import { utf8Chunks } from './utf8-chunks'

const folder = mkdtempSync(join(tmpdir(), 'shuping-decode-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = '编号,名称\n1,“生僻字”𠮷、𡈼\n'
/** The same text in GB18030, by Python's codec. */
const gb18030 = Buffer.from('b1e0bac52cc3fbb3c60a312ca1b0c9fac6a7d7d6a1b19534b235a1a29535db340a', 'hex')
/** 編號,名稱 in Big5, by Python's codec. */
const big5 = Buffer.from('bd73b8b92ca657bad90a', 'hex')

async function inspected(bytes: Uint8Array | string, named?: string) {
  const path = join(folder, 'file.csv')
  await writeFile(path, bytes)
  return inspectFile(path, () => (named === undefined ? undefined : { label: named, by: 'profile' }))
}

async function decoded(bytes: Uint8Array | string, named?: string): Promise<string> {
  const parts: Buffer[] = []
  for await (const chunk of utf8Chunks(await inspected(bytes, named))) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts).toString('utf8')
}

const utf16 = (little: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return little ? bytes : bytes.swap16()
}

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8', 'UTF-8，全部字节有效'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8', 'UTF-8，有字节序标记'],
    ['UTF-16 little-endian', utf16(true, true), 'utf-16le', 'UTF-16（小端），有字节序标记'],
    ['UTF-16 big-endian', utf16(false, true), 'utf-16be', 'UTF-16（大端），有字节序标记'],
    ['UTF-16 without a mark', utf16(true, false), 'utf-16le', 'UTF-16，据空字节的位置判定'],
    ['big-endian UTF-16 without a mark', utf16(false, false), 'utf-16be', 'UTF-16，据空字节的位置判定'],
  ])('%s is told, said and decoded', async (_, bytes, label, why) => {
    const { encoding } = await inspected(bytes)
    expect([encoding.label, encoding.why.zh]).toEqual([label, why])
    expect(await decoded(bytes)).toBe(text)
  })

  test('GB18030 is what is not UTF-8, rare characters included', async () => {
    expect((await inspected(gb18030)).encoding.label).toBe('gb18030')
    expect(await decoded(gb18030)).toBe(text)
  })

  test('Big5 is read when the profile names it', async () => {
    expect(await decoded(big5, 'big5')).toBe('編號,名稱\n')
    expect((await inspected(big5, 'big5')).encoding.why.en).toBe('BIG5, as the profile says')
  })

  test('a character that lies across two reads does not make UTF-8 unsound', async () => {
    for (const shift of [0, 1, 2]) {
      const bytes = Buffer.from(`${'a'.repeat((1 << 20) - shift)}𠮷字`)
      expect((await inspected(bytes)).encoding.why.en).toBe('UTF-8, every byte sound')
    }
  })

  test('a few damaged bytes in a UTF-8 file do not turn it into GB18030', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(50)), Buffer.from([0xff]), Buffer.from(text)])
    expect((await inspected(bytes)).encoding).toMatchObject({ label: 'utf-8', damaged: true })
  })

  test('a UTF-8 file that breaks off in a character is damaged', async () => {
    expect((await inspected(Buffer.from(text.repeat(20)).subarray(0, -2))).encoding.label).toBe('utf-8')
    expect((await inspected(Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xe5, 0xad])]))).encoding.damaged).toBe(true)
  })

  test('bytes without a meaning in the encoding are a mistake that says where', async () => {
    await expect(decoded(Buffer.concat([gb18030, Buffer.from([0xff, 0xff])]))).rejects.toMatchObject({ code: 'file-undecodable' })
  })
})

describe('a packed file', () => {
  test.each([
    ['in one piece', gzipSync(text)],
    ['in several pieces, one behind the other', Buffer.concat([gzipSync(text.slice(0, 5)), gzipSync(text.slice(5))])],
    ['with zero bytes behind it, as tapes and some tools leave them', Buffer.concat([gzipSync(text), Buffer.alloc(3 << 20)])],
  ])('%s is told by its first bytes, and its content decoded', async (_, bytes) => {
    const { packing, encoding, sha256, bytes: size } = await inspected(bytes)
    expect([packing, encoding.label, encoding.why.zh, encoding.why.en]).toEqual(['gzip', 'utf-8', 'gzip 压缩；UTF-8，全部字节有效', 'packed by gzip; UTF-8, every byte sound'])
    expect([sha256, size]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length])
    expect(await decoded(bytes)).toBe(text)
  })

  test('holds any encoding', async () => {
    expect(await decoded(gzipSync(gb18030))).toBe(text)
    expect(await decoded(gzipSync(utf16(true, true)))).toBe(text)
  })

  test('that expands beyond measure is refused before it has', async () => {
    const bomb = async function* () {
      yield gzipSync(Buffer.alloc(64 << 20))
    }
    let expanded = 0
    const read = async (): Promise<void> => {
      for await (const chunk of gunzipped(bomb(), 'bomb.gz', 1 << 20)) expanded += chunk.length
    }
    await expect(read()).rejects.toMatchObject({ code: 'file-too-large', message: expect.stringContaining('bomb.gz expands to more than 1 MiB') })
    expect(expanded).toBeLessThanOrEqual(1 << 20)
  })
})

describe('a file as a whole', () => {
  test('that is a workbook is one', async () => {
    expect((await inspected(Buffer.from('PK\u0003\u0004....xl/workbook.xml'))).encoding).toMatchObject({ label: 'xlsx', why: { zh: 'XLSX 工作簿' } })
  })

  test('is known by the SHA-256 of its bytes', async () => {
    const { sha256, bytes } = await inspected(text)
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(bytes).toBe(Buffer.byteLength(text))
  })

  test.each([
    ['empty', Buffer.alloc(0), 'file-empty', /is empty/],
    ['a lone byte order mark', Buffer.from('\uFEFF'), 'file-empty', /is empty/],
    ['binary', Buffer.from([1, 2, 0, 0, 3, 0, 9]), 'file-not-text', /zero bytes/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-not-text', /old or encrypted Office document/],
    ['an archive', Buffer.from('PK\u0003\u0004....data.csv'), 'file-not-text', /Unpack it first/],
    ['gzip that breaks off', gzipSync(text).subarray(0, -9), 'file-damaged', /breaks off or is damaged. Transfer it again/],
    ['gzip of nothing', gzipSync(''), 'file-empty', /is empty/],
    ['gzip of an archive', gzipSync('PK\u0003\u0004....data.csv'), 'file-not-text', /Unpack it first/],
    ['a PDF', Buffer.from('%PDF-1.7'), 'file-not-text', /PDF/],
  ])('%s is refused, saying what to do', async (_, bytes, code, words) => {
    const refused = await inspected(bytes).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code })
    expect(String(refused)).toMatch(words)
  })

  test('that is not there is a mistake', async () => {
    await expect(inspectFile(join(folder, 'none.csv'), () => undefined)).rejects.toMatchObject({ code: 'file-missing' })
  })
})
