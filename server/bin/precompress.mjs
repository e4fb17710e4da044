import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.txt'])
const large = 1 << 20

/** Brotli at 11 takes minutes on the 36 MB of DuckDB, and gains a few percent over 9. */
const forms = [
  ['.gz', (content) => promisify(gzip)(content, { level: 9 })],
  [
    '.br',
    (content) =>
      promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: content.length > large ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
  ],
]

const exists = (file) => statSync(file, { throwIfNoEntry: false }) !== undefined

/** The compressed form of a content, made once. */
async function cached(cache, content, suffix, compress) {
  const file = join(cache, createHash('sha256').update(content).digest('hex') + suffix)
  if (!exists(file)) {
    const own = `${file}.${process.pid}`
    writeFileSync(own, await compress(content))
    renameSync(own, file)
  }
  return file
}

/**
 * Puts a `.gz` and a `.br` beside every file of a folder that shrinks by it.
 *
 * @param {string} folder
 * @param {string} cache folder that keeps results by content.
 */
export async function precompress(folder, cache) {
  mkdirSync(cache, { recursive: true })
  const names = readdirSync(folder, { recursive: true }).filter((name) => compressible.has(extname(name)) && statSync(join(folder, name)).size > 1024)
  await Promise.all(
    names.map(async (name) => {
      const content = readFileSync(join(folder, name))
      await Promise.all(
        forms.map(async ([suffix, compress]) => {
          const file = await cached(cache, content, suffix, compress)
          if (statSync(file).size < content.length) copyFileSync(file, join(folder, name + suffix))
        }),
      )
    }),
  )
}
