import { strFromU8, unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { bulletinFile } from '..'
import { composeBulletin } from '../compose'
import type { Chart } from '../document'
import { inputOf } from '../fixture/input'

vi.mock('@napi-rs/canvas', () => {
  throw new Error('Cannot find native binding')
})

it('where this machine cannot draw, the document is made all the same and says in words what the chart would show', async () => {
  const document = composeBulletin(inputOf())
  const { description, caption } = document.blocks.find((block): block is Chart => block.kind === 'chart')!
  const docx = unzipSync(await bulletinFile(document, 'docx'))
  for (const said of [description, caption]) expect(strFromU8(docx['word/document.xml']!)).toContain(said)
  expect(Object.keys(docx).filter((path) => path.startsWith('word/media'))).toEqual([])
  const html = strFromU8(await bulletinFile(document, 'html'))
  for (const said of [description, caption]) expect(html).toContain(said)
  expect(html).not.toContain('<svg')
})
