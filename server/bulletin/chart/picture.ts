import type { Canvas, SvgCanvas } from '@napi-rs/canvas'
import { allBlocks, type BulletinDocument, type Chart } from '../document'
import { draw, heightOf, width } from './draw'
import { familiesFor, shippedTypeface } from './typeface'

/** A chart as it looks on every machine: its text is drawn as outlines, so that no typeface is needed to read it. */
export interface ChartPicture {
  readonly svg: string
  /** For what cannot show the other. */
  readonly png: Uint8Array
  /** Its height, where its width is 1. */
  readonly ratio: number
}

/** Dots of the PNG for a unit: 300 to an inch at the width of a page. */
const sharpness = 3

/** What draws; null where there is no package for the machine. It takes a tenth of a second to load: who knows that it will be needed asks before. */
export const drawing = () => import('@napi-rs/canvas').catch(() => null)

/** @returns null where the machine has no package to draw with, or the typeface is not there. */
async function pictureOf(chart: Chart, typeface: string): Promise<ChartPicture | null> {
  const canvas = await drawing()
  if (!canvas) return null
  const { createCanvas, SvgExportFlag } = canvas
  const { categories, series } = chart
  const families = await familiesFor(`0123456789% ${[...categories, ...series.flatMap(({ name, labels }) => [name, ...labels])].join('')}`, typeface).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (families === null) return null
  const height = heightOf(chart)
  const drawn = <Kind extends Canvas | SvgCanvas>(canvas: Kind, by: number): Kind => {
    const context = canvas.getContext('2d')
    context.scale(by, by)
    draw(context, chart, families)
    return canvas
  }
  const outlines = drawn(createCanvas(width, height, SvgExportFlag.ConvertTextToPaths), 1).getContent().toString('utf8')
  return {
    svg: outlines.replace(/^.*?<svg /s, `<svg viewBox="0 0 ${width} ${height}" `),
    png: drawn(createCanvas(width * sharpness, height * sharpness), sharpness).toBuffer('image/png'),
    ratio: height / width,
  }
}

/**
 * The pictures of a document's charts, by their ids. Where this machine cannot draw (no package for its platform, no typeface)
 * there are none, and a document says in words what they would show.
 *
 * @param typeface folder of the typeface that texts are drawn in.
 */
export async function chartPictures(document: BulletinDocument, typeface = shippedTypeface): Promise<ReadonlyMap<string, ChartPicture>> {
  const pictures = new Map<string, ChartPicture>()
  for (const block of allBlocks(document)) {
    if (block.kind !== 'chart') continue
    const picture = await pictureOf(block, typeface)
    if (picture) pictures.set(block.id, picture)
  }
  return pictures
}
