import { createReadStream, existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { CertificateWithdrawal, CheckedCertificate } from '../documents/certificate/certificate'
import { makeCertificate } from '../documents/certificate/make-certificate'
import { withdrawCertificate } from '../documents/certificate/register'
import type { Made, Making } from '../documents/making'
import { notToBeRepeated, runWithoutFile, unknownRun } from '../documents/mistakes'
import { makeNotices } from '../documents/notice/make-notices'
import type { NumberedNotice } from '../documents/notice/notice'
import { noticesIn } from '../documents/notice/register'
import { type DocumentRequest, documentRequest, issueRequest } from '../documents/request'
import { type VerifiedPaper, verifyPaper } from '../documents/verified'
import { writeAside } from '../documents/write-aside'
import { askedPeriod } from '../evaluation/asked-period'
import type { BulletinFormat } from '../bulletin'
import { makeExport } from '../exports/make-export'
import { turns } from '../warehouse/turns'
import type { BulletinOffice } from './bulletin'
import type { DocumentRun, DocumentRuns } from './document-runs'

/** Makes a document for somebody. */
export interface DocumentOrder {
  readonly request: DocumentRequest
  readonly who: string
}

/** A file that was made. */
export interface DocumentFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Documents and the log of their runs. */
export interface DocumentOffice {
  /** Makes a document and keeps it; its file is fetched by the number of the run. @throws Mistake */
  makeDocument(order: DocumentOrder): Promise<DocumentRun>
  /** Every run, the newest first. */
  documentRuns(): Promise<readonly DocumentRun[]>
  /** Makes the same again; of a certificate the one that was kept. @throws Mistake when there is no such run. */
  repeatRun(again: { readonly number: number; readonly who: string }): Promise<DocumentRun>
  /** @param format of a bulletin that was issued; by default .docx. @throws Mistake when there is no such run, or it has no file. */
  documentFile(number: number, format?: BulletinFormat): Promise<DocumentFile>
  /** What the certificate or notice of a code said, and whether it stands. @throws Mistake for a code that is mistyped or that was never given. */
  verified(code: string): Promise<VerifiedPaper>
  /** Notices that bear a number, of a period or of all, the newest first. */
  notices(period?: string): Promise<readonly NumberedNotice[]>
  /** Takes a certificate back. @throws Mistake as above, and when it was taken back before. */
  withdrawCertificate(request: CertificateWithdrawal): Promise<CheckedCertificate>
}

/** @param again the same was made before. */
function make(making: Making, { request, who }: DocumentOrder, again: boolean): Promise<Made> {
  switch (request.kind) {
    case 'export':
      return makeExport(making, request)
    case 'notice':
      return makeNotices(making, request, who)
    case 'certificate':
      return makeCertificate(making, request, who, again)
  }
}

/** How bulletins are issued, and their files found. */
interface Issuing extends Pick<BulletinOffice, 'issue'> {
  /** The issued file of a sum, or that of the same document in another format; null where there is none. */
  readonly fileOf: (sha256: string, format?: BulletinFormat) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>
}

/** Where documents are kept, by their content: the same bytes are there once. */
const folderOf = ({ warehouse }: Making): string => join(warehouse.folder, 'documents')

/** Makes documents one after another, so that two big ones do not share the memory, and keeps their files. */
export class Documents implements DocumentOffice {
  private readonly turn = turns()

  constructor(
    private readonly making: Making,
    private readonly runs: DocumentRuns,
    private readonly issuing: Issuing,
  ) {}

  makeDocument(order: DocumentOrder): Promise<DocumentRun> {
    return this.enter(order, false)
  }

  private enter({ request, who }: DocumentOrder, again: boolean): Promise<DocumentRun> {
    return this.turn(() =>
      this.runs.enter({ kind: request.kind, request, period: 'period' in request ? request.period : null, who }, async () => {
        const { file, chunks, asOf, revision, enter, release } = await make(this.making, { request, who }, again)
        try {
          const written = await writeAside(folderOf(this.making), chunks, ({ sha256 }) => sha256 + extname(file))
          return { ...written, file, asOf, revision, enter }
        } finally {
          await release?.()
        }
      }),
    )
  }

  documentRuns(): Promise<readonly DocumentRun[]> {
    return this.runs.list()
  }

  private async run(number: number): Promise<DocumentRun> {
    const run = await this.runs.find(number)
    if (!run) throw unknownRun(number)
    return run
  }

  async repeatRun({ number, who }: { readonly number: number; readonly who: string }): Promise<DocumentRun> {
    const { kind, request } = await this.run(number)
    if (kind === 'bulletin') return this.issueAgain(number, request, who)
    const understood = documentRequest.safeParse(request)
    if (!understood.success) throw notToBeRepeated(number)
    return this.enter({ request: understood.data, who }, true)
  }

  private async issueAgain(number: number, asked: unknown, who: string): Promise<DocumentRun> {
    const understood = issueRequest.safeParse(asked)
    if (!understood.success) throw notToBeRepeated(number)
    const { kind, ...request } = understood.data
    await this.issuing.issue({ ...request, who })
    return (await this.runs.newest(kind, request.period))!
  }

  async documentFile(number: number, format?: BulletinFormat): Promise<DocumentFile> {
    const { kind, file, sha256 } = await this.run(number)
    if (kind === 'bulletin' && sha256 !== null) {
      const found = await this.issuing.fileOf(sha256, format)
      if (!found) throw runWithoutFile(number)
      return { name: found.name, chunks: Readable.from([found.bytes]) }
    }
    const path = file === null ? '' : join(folderOf(this.making), sha256 + extname(file))
    if (file === null || !existsSync(path)) throw runWithoutFile(number)
    return { name: file, chunks: createReadStream(path) }
  }

  verified(code: string): Promise<VerifiedPaper> {
    return verifyPaper(this.making.warehouse, code)
  }

  async notices(period?: string): Promise<readonly NumberedNotice[]> {
    return noticesIn(this.making.warehouse, period === undefined ? null : askedPeriod(period).id)
  }

  withdrawCertificate(request: CertificateWithdrawal): Promise<CheckedCertificate> {
    return this.making.warehouse.transaction((session) => withdrawCertificate(session, request))
  }
}
