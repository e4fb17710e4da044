import { Document, type FileChild, Packer } from 'docx'
import { type ChartPicture, chartPictures } from '../chart/picture'
import type { Block, BulletinDocument } from '../document'
import { annexBlocks, annexList, imprintAtFoot, imprintRoom, imprintSection } from './annex-blocks'
import { chartBlock } from './chart-block'
import { lastPage } from './last-page'
import { normalised, type Parts } from './normal'
import { pageProperties } from './page'
import { printable } from './printable'
import { marks, pageNumbers } from './running'
import { tableBlock } from './table-block'
import { headBlocks, headingBlock, paragraphBlock, signatureBlocks } from './text-blocks'
import { styles } from './styles'
import { face } from './type'

/** What is in a package before it is packed: what `docx` has packed would be unpacked again to be normalised, a quarter of the time of a document. It keeps this to itself, untyped. */
const compiler = Packer['compiler'] as { compile(file: Document): Parts }

/** @param last the block before the signature stays with it. */
const blockParts = (pictures: ReadonlyMap<string, ChartPicture>) => (block: Block, last = false): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block)]
    case 'paragraph':
      return [paragraphBlock(block, last)]
    case 'table':
      return tableBlock(block)
    case 'chart':
      return chartBlock(block, pictures.get(block.id))
  }
}

/**
 * The bulletin as a Word document in the layout of GB/T 9704-2012. The same document gives the same bytes.
 * @returns the bytes of a .docx file.
 */
export async function bulletinDocx(document: BulletinDocument): Promise<Uint8Array> {
  const pictures = await chartPictures(document)
  const partsOf = blockParts(pictures)
  // 版记 belongs on an even page, the back of a sheet: on that of the text where this is one for sure and has room for it.
  const end = lastPage(document, pictures)
  const shared = end !== null && end.number % 2 === 0 && end.free >= imprintRoom(document)
  const file = new Document({
    title: printable(document.title.join('')),
    creator: printable(document.masthead),
    lastModifiedBy: printable(document.masthead),
    evenAndOddHeaderAndFooters: true,
    styles,
    theme: { fonts: { headings: { latin: 'Times New Roman', eastAsia: face.heading }, body: { latin: 'Times New Roman', eastAsia: face.body } } },
    sections: [
      {
        properties: pageProperties,
        headers: marks(document.stamps),
        footers: pageNumbers(),
        children: [...headBlocks(document), ...document.blocks.flatMap((block, at) => partsOf(block, at === document.blocks.length - 1)), ...annexList(document), ...signatureBlocks(document), ...annexBlocks(document, partsOf), ...(shared ? imprintAtFoot(document) : [])],
      },
      ...(shared ? [] : [imprintSection(document)]),
    ],
  })
  return normalised(compiler.compile(file))
}
