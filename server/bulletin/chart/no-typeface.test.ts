import { strFromU8, unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { bulletinFile } from '..'
import { composeBulletin } from '../compose'
import type { Chart } from '../document'
import { inputOf } from '../fixture/input'

vi.mock('../../checkout', () => ({ checkout: '/nowhere' }))

it('where the typeface is not there, the document is made all the same, says in words what the chart would show, and names others for each typeface of its own', async () => {
  const document = composeBulletin(inputOf())
  const { description } = document.blocks.find((block): block is Chart => block.kind === 'chart')!
  const docx = unzipSync(await bulletinFile(document, 'docx'))
  expect(strFromU8(docx['word/document.xml']!)).toContain(description)
  expect(Object.keys(docx).filter((path) => path.startsWith('word/media'))).toEqual([])
  // A reader without 仿宋_GB2312 takes what the file names beside it.
  expect(strFromU8(docx['word/fontTable.xml']!)).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,/)
  const html = strFromU8(await bulletinFile(document, 'html'))
  expect(html).toContain(description)
  expect(html).not.toContain('<svg')
})
