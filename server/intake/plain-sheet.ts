import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The texts of the first sheet by column letter, row by row: a few plain lines of our own, to count by nothing of the product. */
export function plainSheet(path: string): Record<string, string>[] {
  const parts = unzipSync(readFileSync(path))
  const xml = (name: string): string => strFromU8(parts[name]!)
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => plain([...text!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, run]) => run).join('')))
  return [...xml('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs)]
    .map(([, row]) =>
      Object.fromEntries(
        [...row!.matchAll(/<c ([^>]*)><v>(.*?)<\/v><\/c>/gs)].map(([, attributes, value]) => [
          /r="([A-Z]+)/.exec(attributes!)![1]!,
          (attributes!.includes('t="s"') ? shared[Number(value)]! : value!).trim(),
        ]),
      ),
    )
    .filter((cells) => Object.values(cells).some((text) => text !== ''))
}
