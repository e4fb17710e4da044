import { createWriteStream } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { unzipSync } from 'fflate'
import type { DocumentRequest } from '../../documents/request'
import type { ExportFormat } from '../../../metrics/vocabulary/export-format'
import type { DocumentRun } from '../../office/document-runs'
import type { Office } from '../../office/office'
import { today } from '../../warehouse/wall-clock'
import { documentTexts as texts } from '../document-texts'
import { type Format, printJson, printRows } from '../formats'
import { cannotWrite } from '../mistakes'
import { print, tell } from '../output'
import { withOffice } from '../reach-office'
import { speak } from '../speak'
import { systemUser } from '../system-user'
import { texts as commonTexts } from '../texts'
import { checkWritable } from '../writable'

export const userName = (who: string | undefined): string => who ?? systemUser()

/** Copies the file of a run to where it is wanted: whole, or not at all. */
async function fetchFile(office: Office, run: DocumentRun, out: string): Promise<string> {
  const { name, chunks } = await office.documentFile(run.number)
  const folder = (await stat(out).catch(() => null))?.isDirectory() ?? false
  const file = folder ? join(out, name) : out
  const part = `${file}.part`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part))
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw cannotWrite(file, error, run.bytes)
  }
  return file
}

/** Makes a document, and copies its file to where it is wanted. */
export async function makeAndFetch(data: string, request: DocumentRequest, who: string, out: string): Promise<void> {
  if (!(await stat(out).catch(() => null))?.isDirectory()) await checkWritable(out)
  await withOffice(data, async (office) => {
    const run = await office.makeDocument({ request, who })
    tell(speak(texts.written, { file: await fetchFile(office, run, out), bytes: run.bytes, sha256: run.sha256 ?? '' }))
  })
}

/** Writes the files of a package into a folder. @returns how many. */
async function unpack(chunks: AsyncIterable<Uint8Array>, folder: string): Promise<number> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const files = Object.entries(unzipSync(Buffer.concat(parts)))
  for (const [name, bytes] of files) await writeFile(join(folder, basename(name)), bytes)
  return files.length
}

interface NoticeOptions {
  readonly data: string
  readonly period: string
  readonly scheme?: string
  readonly asOf?: string
  readonly revision?: number
  readonly department?: string
  readonly form: 'rectification' | 'supervision'
  readonly issuedOn?: string
  readonly replyDays: number
  readonly who?: string
  readonly out: string
}

/** `shuping notices`: into a folder one file a department, else one package. */
export async function notices({ data, who, out, issuedOn, ...query }: NoticeOptions): Promise<void> {
  const request: DocumentRequest = { kind: 'notice', ...query, issuedOn: issuedOn ?? today() }
  if (query.department !== undefined || !(await stat(out).catch(() => null))?.isDirectory()) return makeAndFetch(data, request, userName(who), out)
  await withOffice(data, async (office) => {
    const { number } = await office.makeDocument({ request, who: userName(who) })
    const files = await unpack((await office.documentFile(number)).chunks, out).catch((error: unknown) => {
      throw cannotWrite(out, error)
    })
    tell(speak(texts.unpacked, { files, folder: out }))
  })
}

interface ExportOptions {
  readonly data: string
  readonly period: string
  readonly scheme?: string
  readonly asOf?: string
  readonly revision?: number
  readonly format?: ExportFormat
  readonly who?: string
  readonly out: string
}

/** `shuping export` */
export const exporting = (table: string | undefined, { data, who, out, ...query }: ExportOptions): Promise<void> => makeAndFetch(data, { kind: 'export', table, ...query }, userName(who), out)

const columns = [
  { id: 'run', name: speak(texts.number), align: 'right' as const },
  { id: 'at', name: speak(commonTexts.at) },
  { id: 'who', name: speak(commonTexts.who) },
  { id: 'kind', name: speak(texts.kind) },
  { id: 'period', name: speak(texts.period) },
  { id: 'as_of', name: speak(commonTexts.asOfShort) },
  { id: 'revision', name: speak(texts.revision), align: 'right' as const },
  { id: 'outcome', name: speak(texts.outcome) },
  { id: 'seconds', name: speak(texts.seconds), align: 'right' as const },
  { id: 'bytes', name: speak(texts.bytes), align: 'right' as const },
  { id: 'sha256', name: speak(texts.sha256) },
  { id: 'file', name: speak(texts.file), most: 60 },
]

const cellsOf = ({ number, startedAt, who, kind, period, asOf, revision, outcome, repaired, milliseconds, bytes, sha256, file, reason }: DocumentRun, format: 'table' | 'csv'): (string | number | null)[] => [
  number,
  format === 'table' ? startedAt.slice(0, 16).replace('T', ' ') : startedAt,
  who,
  kind,
  period,
  asOf,
  revision,
  format === 'table' ? speak(repaired ? texts.repaired : texts[outcome]) : outcome,
  (milliseconds / 1000).toFixed(1),
  bytes,
  format === 'table' ? (sha256?.slice(0, 12) ?? null) : sha256,
  file ?? (reason && speak(reason)),
]

/** `shuping runs` */
export const runs = ({ data, format }: { readonly data: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const all = await office.documentRuns()
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(commonTexts.noRows)}\n`)
    return printRows(format, columns, all.map((one) => cellsOf(one, format)))
  })

/** `shuping repeat` */
export const repeat = (number: number, { data, who, out }: { readonly data: string; readonly who?: string; readonly out?: string }): Promise<void> =>
  withOffice(data, async (office) => {
    const run = await office.repeatRun({ number, who: userName(who) })
    const file = out === undefined ? run.file : await fetchFile(office, run, out)
    tell(speak(texts.written, { file: file ?? '', bytes: run.bytes, sha256: run.sha256 ?? '' }))
  })
