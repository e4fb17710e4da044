import { Document, type Paragraph, Packer, type Table } from 'docx'
import { type ChartPicture, chartPictures } from '../chart/picture'
import type { Block, BulletinDocument } from '../document'
import { annexBlocks, annexList, imprintSection } from './annex-blocks'
import { chartBlock } from './chart-block'
import { normalised } from './normal'
import { pageProperties } from './page'
import { printable } from './printable'
import { marks, pageNumbers } from './running'
import { tableBlock } from './table-block'
import { headBlocks, headingBlock, paragraphBlock, signatureBlocks } from './text-blocks'
import { styles } from './styles'
import { face } from './type'

const blockParts = (pictures: ReadonlyMap<string, ChartPicture>) => (block: Block): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block)]
    case 'paragraph':
      return [paragraphBlock(block)]
    case 'table':
      return tableBlock(block)
    case 'chart':
      return chartBlock(block, pictures.get(block.id)!)
  }
}

/**
 * The bulletin as a Word document in the layout of GB/T 9704-2012. The same document gives the same bytes.
 * @returns the bytes of a .docx file.
 */
export async function bulletinDocx(document: BulletinDocument): Promise<Uint8Array> {
  const partsOf = blockParts(await chartPictures(document))
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
        children: [...headBlocks(document), ...document.blocks.flatMap(partsOf), ...annexList(document), ...signatureBlocks(document), ...annexBlocks(document, partsOf)],
      },
      imprintSection(document),
    ],
  })
  return normalised(new Uint8Array(await Packer.toBuffer(file)))
}
