import { chartPictures } from '../chart/picture'
import { annexMark, type BulletinDocument } from '../document'
import { printable } from '../docx/printable'
import { blockHtml } from './blocks'
import { imprintLines } from '../imprint'
import { escaped } from './escape'
import { printStyle } from './print-style'

const paragraphs = (kind: string, texts: readonly string[]): string[] => texts.map((text) => `<p class="${kind}">${escaped(text)}</p>`)

/** The bulletin as one page of markup for a browser and its printer: it loads nothing. The same document gives the same bytes. */
export async function bulletinHtml(document: BulletinDocument): Promise<Uint8Array> {
  const written = blockHtml(await chartPictures(document))
  const { stamps, masthead, number, notices, title, addressees, blocks, annexes, signature, imprint } = document
  const page = [
    '<!doctype html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title.join(''))}</title><style>${printStyle}</style></head><body>`,
    ...paragraphs('stamps', stamps.length === 0 ? [] : [stamps.join('　')]),
    ...paragraphs('masthead', [masthead]),
    ...paragraphs('number', [number ?? '']),
    ...paragraphs('notice', notices),
    `<h1>${title.map((line) => `<span>${escaped(line)}</span>`).join('')}</h1>`,
    ...paragraphs('addressees', [`${addressees}：`]),
    ...blocks.map(written),
    ...annexes.map((annex, index) => `<p class="text">${index === 0 ? '附件：' : '　　　'}${annexes.length === 1 ? '' : `${index + 1}.`}${escaped(annex.title)}</p>`),
    `<div class="signature">${paragraphs('', [signature.office, signature.date]).join('')}</div>`,
    ...annexes.map((annex, index) => `<section class="annex"><p class="mark">${annexMark(document, index)}</p><h1>${escaped(annex.title)}</h1>${annex.blocks.map(written).join('\n')}</section>`),
    `<footer>${imprintLines(imprint).map(([left, right]) => `<p><span>${escaped(left)}</span><span>${escaped(right)}</span></p>`).join('')}</footer>`,
    '</body></html>',
    '',
  ].join('\n')
  return new TextEncoder().encode(page.split('\n').map(printable).join('\n'))
}
