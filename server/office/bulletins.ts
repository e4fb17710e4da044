import { rm } from 'node:fs/promises'
import { figureChanges } from '../../metrics/scoring/figure-change'
import type { Ranking } from '../../metrics/scoring/ranking'
import { isDay } from '../../metrics/time/day'
import { previousPeriod, yearBefore } from '../../metrics/time/period'
import { periodSteps, type PeriodState } from '../../metrics/time/period-state'
import { signedBy } from '../access/actor'
import { type BulletinDocument, type BulletinFormat, composeBulletin, composeErratum } from '../bulletin'
import { type ParagraphEdit, typedNumbers, wordsOf } from '../bulletin/edit'
import { correctionsOf } from '../appeals/corrections'
import { askedPeriod } from '../evaluation/asked-period'
import type { Evaluation } from '../evaluation/evaluation'
import type { Evaluations } from '../evaluation/evaluations'
import { keptCorrections, keptRanking } from '../evaluation/frozen/frozen-folder'
import { enterTransition, stateOf, transitionsOf } from '../evaluation/frozen/register'
import { defaultOf, type KnownPeriod } from '../evaluation/periods'
import type { Seal } from '../evaluation/seal'
import type { Session, Warehouse } from '../warehouse'
import { wasFull } from '../warehouse/disk-full'
import { turns } from '../warehouse/turns'
import { today, wallTime } from '../warehouse/wall-clock'
import type { BulletinOffice, EditEntry, EditRequest, IssuedDocument, IssueRequest, OfficeIdentity, OfficeRequest } from './bulletin'
import { bulletinFacts } from './bulletin-facts'
import { cannotKeep, composedOneself, erratumIssued, noSuchIssue, noSuchParagraph, nothingToTakeBack, numberTyped, officeUnnamed, sentenceChanged, textClosed } from './bulletin-mistakes'
import { issuedPart, readIssued, settleIssued, writeIssued } from './issued-folder'
import { demandFree, nextSerial } from './document-numbers'
import { enterIssued, issuedIn } from './issued-register'
import type { DocumentRuns } from './document-runs'
import { Mistake } from './mistake'
import { badDay } from './mistakes'
import { identityIn, setIdentity } from './office-identity'
import type { EvaluationQuery } from './office'
import { editEntries, enterEdit, standingEdits } from './paragraph-edits'
import { noSuchStep } from './period-mistakes'

/** States in which the words of a bulletin may still be rewritten: its figures are kept, and it was not issued. */
const written: readonly PeriodState[] = ['frozen', 'comment', 'final']

/** What is to be issued, before it has files. */
interface Draft {
  readonly kind: IssuedDocument['kind']
  readonly revision: number
  readonly document: BulletinDocument
}

/** The bulletins of a store: written, signed, issued, and put right. */
export class Bulletins implements BulletinOffice {
  /** Of two who write or issue at once, the second sees what the first has done. */
  private readonly inTurn = turns()

  /**
   * @param beside the ranking of another period as it stands beside one.
   * @param known periods that the data speak of.
   * @param fourEyes whether who issues is another than those who composed it: where people sign in. Without accounts one person does everything.
   */
  constructor(
    private readonly warehouse: Warehouse,
    private readonly evaluations: Evaluations,
    private readonly beside: (query: EvaluationQuery, period: string) => Promise<Ranking | null>,
    private readonly known: () => Promise<readonly KnownPeriod[]>,
    private readonly runs: DocumentRuns,
    private readonly fourEyes: () => boolean,
  ) {}

  /** The bulletin of a period: with the words of officers once its figures are kept, with number and date once it is issued. */
  document(query: EvaluationQuery): Promise<BulletinDocument & Seal> {
    return this.evaluations.use(query, async (evaluation, seal) => {
      const { id } = evaluation.asked.period
      const edits = seal.revision === null ? [] : await standingEdits(this.warehouse, id)
      const issue = seal.revision === null ? undefined : (await issuedIn(this.warehouse, id)).find(({ kind }) => kind === 'bulletin')
      return { ...(await this.composed(query, evaluation, seal, edits, issue)), ...seal }
    })
  }

  async identity(): Promise<OfficeIdentity> {
    const period = defaultOf(await this.known())
    return period === null ? identityIn(this.warehouse, { sample: false, departments: [] }) : this.identityBeside(period)
  }

  setIdentity(request: OfficeRequest): Promise<OfficeIdentity> {
    return this.inTurn(async () => {
      const { settings } = await this.identity()
      await this.warehouse.transaction((session) => setIdentity(session, settings, request))
      return this.identity()
    })
  }

  edits(period: string): Promise<EditEntry[]> {
    return editEntries(this.warehouse, askedPeriod(period).id)
  }

  edit({ period, paragraph, figures, texts, who, why }: EditRequest): Promise<EditEntry[]> {
    return this.inTurn(async () => {
      const { id } = askedPeriod(period)
      const check = async (session: Session): Promise<void> => {
        const state = await stateOf(session, id)
        if (!written.includes(state)) throw textClosed(id, state)
      }
      await check(this.warehouse)
      const generated = await this.generated(id, paragraph)
      if (texts === null && !(await standingEdits(this.warehouse, id)).some((one) => one.paragraph === paragraph)) throw nothingToTakeBack(paragraph)
      if (texts !== null && (figures.join('\n') !== generated.figures.join('\n') || texts.length !== figures.length + 1)) throw sentenceChanged(paragraph)
      const typed = typedNumbers(generated.texts, texts ?? [])
      if (typed.length > 0) throw numberTyped(typed)
      await this.warehouse.transaction(async (session) => {
        await check(session)
        await enterEdit(session, id, { paragraph, figures: generated.figures, generated: generated.texts, texts, who, why })
      })
      return editEntries(this.warehouse, id)
    })
  }

  issued(period?: string): Promise<IssuedDocument[]> {
    return issuedIn(this.warehouse, period === undefined ? null : askedPeriod(period).id)
  }

  /** The issued file of a sum, or that of the same document in another format; null where there is none. */
  async fileOf(sha256: string, format?: BulletinFormat): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    const issued = (await issuedIn(this.warehouse)).find(({ files }) => files.some((one) => one.sha256 === sha256))
    const file = issued?.files.find((one) => (format === undefined ? one.sha256 === sha256 : one.format === format))
    return issued && file ? { name: file.name, bytes: await readIssued(this.warehouse.folder, issued.id, file) } : null
  }

  async issuedFile(id: number, format: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const file = (await issuedIn(this.warehouse)).find((one) => one.id === id)?.files.find((one) => one.format === format)
    if (!file) throw noSuchIssue(id)
    return { name: file.name, bytes: await readIssued(this.warehouse.folder, id, file) }
  }

  issue(request: IssueRequest): Promise<IssuedDocument> {
    return this.inTurn(async () => {
      const period = askedPeriod(request.period)
      const date = request.date ?? today()
      if (!isDay(date)) throw badDay(date)
      const from = await this.issuable(this.warehouse, period.id)
      if (this.fourEyes()) await this.demandOther(period.id, from, request.who)
      const { abbreviation } = (await this.identityBeside(period.id)).settings
      if (abbreviation === '') throw officeUnnamed()
      const year = Number(date.slice(0, 4))
      const serial = request.serial ?? (await nextSerial(this.warehouse, abbreviation, year))
      const number = `${abbreviation}〔${year}〕${serial}号`
      const all = await issuedIn(this.warehouse)
      await demandFree(this.warehouse, [number])
      const { kind, revision, document } = await (from === 'final' ? this.bulletinDraft(period.id, { number, date }) : this.erratumDraft(period.id, { number, date }))
      const id = (all[0]?.id ?? 0) + 1
      const { folder } = this.warehouse
      const { who, ...asked } = request
      const { signer, why } = request
      try {
        await this.runs.enter({ kind: 'bulletin', request: { kind: 'bulletin', ...asked }, period: period.id, who }, async () => {
          const files = await writeIssued(folder, id, `${kind === 'bulletin' ? '通报' : '勘误'}-${period.id}`, document).catch((error: unknown) => {
            throw notKept(error, folder)
          })
          const issued: IssuedDocument = { id, period: period.id, kind, revision, number, title: document.title.join(''), date, signer, who, at: wallTime(), why, files }
          const { name: file, bytes, sha256 } = files.find(({ format }) => format === 'docx')!
          const enter = async (session: Session): Promise<void> => {
            await this.issuable(session, period.id)
            await demandFree(session, [number])
            await enterIssued(session, issued, { abbreviation, year, serial })
            await enterTransition(session, period.id, { from, to: from === 'final' ? 'issued' : 'revised', deed: 'issue', revision: null, who, why })
          }
          return { asOf: document.asOf, revision, file, bytes, sha256, enter }
        })
      } catch (error) {
        await rm(issuedPart(folder, id), { recursive: true, force: true }).catch(() => undefined)
        throw error
      }
      await settleIssued(folder, id)
      return (await this.issued(period.id))[0]!
    })
  }

  /** Who the office is; while nothing was set, as the departments of a period tell it. */
  private identityBeside(period: string): Promise<OfficeIdentity> {
    return this.evaluations.use({ period }, async (evaluation) => identityIn(this.warehouse, await evaluation.ranking()))
  }

  /** The state that a period is issued from. @throws Mistake where there is no such step. */
  private async issuable(session: Session, period: string): Promise<PeriodState> {
    const state = await stateOf(session, period)
    if (!periodSteps.some(({ from, deed }) => from === state && deed === 'issue')) throw noSuchStep(period, state, { zh: '印发', en: 'issued' })
    return state
  }

  /** @throws Mistake where who issues has made what is issued: kept its figures, or written words that stand in it. */
  private async demandOther(period: string, from: PeriodState, who: string): Promise<void> {
    const kept = (await transitionsOf(this.warehouse, period)).filter(({ revision }) => revision !== null)
    const made = from === 'final' ? [...kept, ...(await standingEdits(this.warehouse, period))] : kept.slice(-1)
    if (made.some((one) => signedBy(one.who) === signedBy(who))) throw composedOneself(who)
  }

  private bulletinDraft(period: string, issue: { readonly number: string; readonly date: string }): Promise<Draft> {
    return this.evaluations.use({ period }, async (evaluation, seal) => {
      const edits = await standingEdits(this.warehouse, period)
      return { kind: 'bulletin', revision: seal.revision ?? 0, document: await this.composed({ period }, evaluation, { ...seal, state: 'issued' }, edits, issue) }
    })
  }

  private erratumDraft(period: string, issue: { readonly number: string; readonly date: string }): Promise<Draft> {
    return this.evaluations.use({ period }, async (evaluation, { revision: newest, hash }) => {
      const revision = newest ?? 0
      const issued = await issuedIn(this.warehouse, period)
      const original = issued.find(({ kind }) => kind === 'bulletin')
      const [last] = issued
      if (!original || !last) throw new Error(`${period} was revised and never issued`)
      if (last.revision === revision) throw erratumIssued(period, revision, last.number)
      const { asked, indicators } = evaluation
      const [before, after] = [await keptRanking(this.warehouse.folder, last), await evaluation.ranking()]
      const reason = (await transitionsOf(this.warehouse, period)).find((one) => one.revision === revision)?.why ?? ''
      const { settings: office } = await identityIn(this.warehouse, after)
      const { period: of, scheme } = asked
      const document = composeErratum({ period: of, scheme: scheme.id, asOf: after.asOf, sample: after.sample, office, indicators, original, revision, hash: hash ?? '', reason, changes: figureChanges(before, after), issue })
      return { kind: 'erratum', revision, document }
    })
  }

  /** The words that the program makes for a paragraph, and its figures. @throws Mistake */
  private generated(period: string, paragraph: string): Promise<ReturnType<typeof wordsOf>> {
    return this.evaluations.use({ period }, async (evaluation, seal) => {
      const { blocks } = await this.composed({ period }, evaluation, seal, [], undefined)
      const found = blocks.find((block) => block.kind === 'paragraph' && block.id === paragraph)
      if (found?.kind !== 'paragraph') throw noSuchParagraph(paragraph)
      return wordsOf(found.spans)
    })
  }

  private async composed(query: EvaluationQuery, evaluation: Evaluation, seal: Seal, edits: readonly ParagraphEdit[], issue: { readonly number: string; readonly date: string } | undefined): Promise<BulletinDocument> {
    const { period, scheme } = evaluation.asked
    const [before, year] = [previousPeriod(period), yearBefore(period)]
    const [current, previous, lastYear] = await Promise.all([evaluation.ranking(), this.beside(query, before.id), year.id === before.id ? null : this.beside(query, year.id)])
    const { settings: office, made } = await identityIn(this.warehouse, current)
    // Counting them takes seconds on records that still move: a draft is written without them.
    const facts = seal.revision === null ? {} : await bulletinFacts(this.warehouse, evaluation)
    const sources = await evaluation.sources()
    const corrections = await (seal.revision === null ? correctionsOf(this.warehouse, period.id) : keptCorrections(this.warehouse.folder, { period: period.id, revision: seal.revision }))
    return composeBulletin({ period, scheme, current, previousPeriod: before, previous, yearBefore: lastYear, indicators: evaluation.indicators, sources, seal, office, namingConfirmed: made !== null, edits, issue, corrections, ...facts })
  }
}

/** What to say of files that could not be written. */
function notKept(error: unknown, folder: string): unknown {
  if (error instanceof Mistake || wasFull(error)) return error
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && syscall !== undefined ? cannotKeep(folder, code) : error
}
