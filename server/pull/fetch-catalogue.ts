import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import type { Names } from '../../metrics/names'
import { type Fetched, fetchFile, type Fetching, usualLimits } from './fetch-file'
import { FetchFailure } from './pull-failure'

/** Bytes of a catalogue that is one document: it has to be in memory as a whole. */
const largestDocument = 256 * 2 ** 20

const object = z.record(z.string(), z.unknown())

/** Catalogues that are one JSON document: what they are called, and what makes a document one of them. */
const catalogues = {
  /** DCAT-US 1.1, `data.json`: its datasets are under `dataset`. */
  dcat: { names: { zh: 'DCAT-US 目录（dataset 列表）', en: 'a DCAT-US catalogue (a list "dataset")' }, shape: z.object({ dataset: z.array(object).min(1) }) },
  /** CKAN `package_show`: one dataset is the result. */
  'ckan-package': { names: { zh: 'CKAN package_show 的应答', en: 'an answer of CKAN package_show' }, shape: z.object({ success: z.literal(true), result: object }) },
} satisfies Record<string, { names: Names; shape: z.ZodType }>

export type CatalogueKind = keyof typeof catalogues

/**
 * Fetches a catalogue that is one JSON document, as it is.
 *
 * @throws FetchFailure when it cannot be fetched, or is another kind of document: a page of an error is no empty catalogue.
 */
export async function fetchCatalogue(kind: CatalogueKind, address: URL, into: string, fetching: Fetching = {}): Promise<Fetched | null> {
  const { limits = usualLimits } = fetching
  const fetched = await fetchFile(address, into, { ...fetching, limits: { ...limits, bytes: Math.min(limits.bytes, largestDocument) } })
  if (fetched === null) return null
  const { names, shape } = catalogues[kind]
  const document: unknown = await readFile(into, 'utf8').then(JSON.parse).catch(() => null)
  if (shape.safeParse(document).success) return fetched
  await rm(into, { force: true })
  throw new FetchFailure({ zh: `所得内容不是${names.zh}`, en: `what it gives is not ${names.en}` }, false)
}
