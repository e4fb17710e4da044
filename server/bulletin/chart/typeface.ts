import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from '../../checkout'

/** The typeface that the pages bring along: a file for each part of the characters, named with their ranges in its style sheet. */
export const shippedTypeface = join(checkout, 'node_modules/@fontsource-variable/noto-sans-sc')

interface Part {
  readonly file: string
  /** First and last code point of each. */
  readonly ranges: readonly (readonly [number, number])[]
}

const known = new Map<string, Promise<readonly Part[]>>()
const registered = new Set<string>()

async function readParts(folder: string): Promise<readonly Part[]> {
  const style = await readFile(join(folder, 'index.css'), 'utf8')
  return [...style.matchAll(/url\(\.\/files\/([^)]+)\)[^}]*unicode-range:\s*([^;}]+)/g)].map(([, file = '', ranges = '']) => ({
    file,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range.trim().replace('U+', '').split('-').map((digits) => Number.parseInt(digits, 16))
      return [first, last] as const
    }),
  }))
}

/**
 * The families that draw a text, for the `font` of a canvas: parts of the typeface that is shipped, so that no machine's own
 * fonts have a say in how a picture looks.
 *
 * @param folder of the typeface.
 */
export async function familiesFor(text: string, folder: string): Promise<string> {
  const { GlobalFonts } = await import('@napi-rs/canvas')
  const parts = known.get(folder) ?? readParts(folder)
  known.set(folder, parts)
  // One that is put in its place later is found then.
  parts.catch(() => known.delete(folder))
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const needed = (await parts).filter(({ ranges }) => ranges.some(([first, last]) => points.some((point) => point >= first && point <= last)))
  for (const { file } of needed.filter((one) => !registered.has(one.file))) {
    GlobalFonts.register(await readFile(join(folder, 'files', file)), file)
    registered.add(file)
  }
  return needed.map(({ file }) => `"${file}"`).join(', ')
}
