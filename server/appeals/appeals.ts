import { readFile } from 'node:fs/promises'
import { appealSteps, type AppealState, decided } from '../../metrics/appeals/appeal'
import type { FigureChange } from '../../metrics/scoring/figure-change'
import { askedPeriod } from '../evaluation/asked-period'
import { type Evaluations, using } from '../evaluation/evaluations'
import { stateOf } from '../evaluation/frozen/register'
import { decideRows } from '../intake/decide'
import { findDepartment } from '../office/find-department'
import { findIndicator } from '../office/find-indicator'
import type { Session, Warehouse } from '../warehouse'
import type { Appeal, AppealDecision, AppealFile, AppealItem, AppealOffice, AppealQuery, AppealRequest, AppealStepRequest, ItemCorrection, Speaker } from './appeal'
import { effectOf } from './corrections'
import { dueOf } from './due'
import { filePath, keepFile, kindOf, mostFiles } from './files'
import { appealedAlready, appealMoved, notInComment, notJudged, otherDepartment, unknownAppeal, unknownFile, wrongCorrection, wrongFile } from './mistakes'
import { appealsIn, enterAppeal, enterStep } from './register'

/** Objections of departments to verdicts, as the store has them. */
export class Appeals implements AppealOffice {
  constructor(
    private readonly warehouse: Warehouse,
    private readonly evaluations: Evaluations,
  ) {}

  async appeals(query: AppealQuery, speaker: Speaker): Promise<Appeal[]> {
    const heard = await this.heard(this.warehouse, speaker)
    return (await appealsIn(this.warehouse, query)).filter(({ department }) => heard(department)).map((appeal) => asHeard(appeal, heard))
  }

  appeal(number: number, speaker: Speaker): Promise<Appeal> {
    return this.one(this.warehouse, number, speaker)
  }

  async fileAppeal({ period: asked, department: code, items, files, who, why }: AppealRequest, speaker: Speaker): Promise<Appeal> {
    const { id: period } = askedPeriod(asked)
    const heard = await this.heard(this.warehouse, speaker)
    if (!heard(code)) throw otherDepartment(code)
    const found = await this.judged(period, code, items)
    const kept = await this.sent(files)
    const number = await this.warehouse.transaction(async (session) => {
      const state = await stateOf(session, period)
      if (state !== 'comment') throw notInComment(period, state)
      const open = (await appealsIn(session, { period, department: code })).filter(({ awaits }) => awaits !== null)
      for (const { indicator, subject } of items) {
        const twice = open.find((one) => one.items.some((item) => item.indicator === indicator && item.subject === subject))
        if (twice) throw appealedAlready(twice.number, subject)
      }
      const entered = await enterAppeal(session, { period, department: code, ...found })
      await enterStep(session, entered, { deed: 'file', state: 'filed', who, why, dueOn: await dueOf(session, 'filed'), files: kept })
      return entered
    })
    return this.one(this.warehouse, number, speaker)
  }

  async stepAppeal({ number, deed, files, who, why }: AppealStepRequest, speaker: Speaker): Promise<Appeal> {
    const kept = await this.sent(files)
    const to = { ask: 'asked', answer: 'answered', withdraw: 'withdrawn' } as const satisfies Record<typeof deed, AppealState>
    await this.warehouse.transaction(async (session) => {
      await this.ready(session, number, deed, speaker)
      await enterStep(session, number, { deed, state: to[deed], who, why, dueOn: await dueOf(session, to[deed]), files: kept })
    })
    return this.one(this.warehouse, number, speaker)
  }

  async previewAppeal({ number, corrections }: Pick<AppealDecision, 'number' | 'corrections'>): Promise<FigureChange[]> {
    const { period, department, items } = await this.one(this.warehouse, number, null)
    return effectOf(this.warehouse, period, department, corrected(items, corrections))
  }

  async decideAppeal({ number, corrections, who, why }: AppealDecision): Promise<Appeal> {
    const { period, department, items } = await this.ready(this.warehouse, number, 'decide', null)
    const changed = corrected(items, corrections)
    const effect = changed.length === 0 ? [] : await effectOf(this.warehouse, period, department, changed)
    const enter = async (session: Session): Promise<void> => {
      await this.ready(session, number, 'decide', null)
      for (const { item, verdict } of changed)
        await session.run('UPDATE appeal_item SET corrected = :verdict WHERE appeal = CAST(:number AS INTEGER) AND item = CAST(:item AS INTEGER)', { number, item, verdict })
      await enterStep(session, number, { deed: 'decide', state: decided(changed.length, items.length), who, why, dueOn: null, effect, files: [] })
    }
    if (changed.length === 0) await this.warehouse.transaction(enter)
    else {
      const rows = changed.map(({ indicator, subject, title, first, verdict }) => ({ period, indicator, department, subject, title: title ?? '', first_verdict: first, verdict, ground: why, appeal: String(number) }))
      await decideRows(this.warehouse, { type: 'verdict-correction', rows, who, why }, enter)
    }
    return this.one(this.warehouse, number, null)
  }

  keepAppealFile(name: string, body: ReadableStream<Uint8Array>): Promise<AppealFile> {
    return keepFile(this.warehouse.folder, name, body)
  }

  async appealFile(number: number, sha256: string, speaker: Speaker): Promise<AppealFile & { readonly path: string }> {
    const found = (await this.one(this.warehouse, number, speaker)).steps.flatMap(({ files }) => files).find((one) => one.sha256 === sha256)
    if (!found) throw unknownFile()
    return { ...found, path: filePath(this.warehouse.folder, sha256) }
  }

  /** Departments that somebody speaks for: all and the city for the office; else her own, and those that ended into it. */
  private async heard(session: Session, speaker: Speaker): Promise<Heard> {
    if (speaker === null) return () => true
    const forerunners = await session.query<{ code: string }>('SELECT DISTINCT code FROM carrier WHERE carrier = :speaker', { speaker })
    const own = new Set([speaker, ...forerunners.map(({ code }) => code)])
    return (department) => department !== null && own.has(department)
  }

  /** @throws Mistake when there is none, or it is another department's. */
  private async one(session: Session, number: number, speaker: Speaker): Promise<Appeal> {
    const [found] = await appealsIn(session, {}, number)
    const heard = await this.heard(session, speaker)
    if (!found || !heard(found.department)) throw unknownAppeal(number)
    return asHeard(found, heard)
  }

  /** An appeal that allows a deed. @throws Mistake that says what was done meanwhile, and by whom. */
  private async ready(session: Session, number: number, deed: keyof typeof appealSteps, speaker: Speaker): Promise<Appeal> {
    const found = await this.one(session, number, speaker)
    if (!appealSteps[deed].from.includes(found.state)) throw appealMoved(found, deed)
    return found
  }

  /** What the kept revision says of the verdicts that are objected to. */
  private judged(period: string, department: string, items: AppealRequest['items']): Promise<Pick<Appeal, 'revision' | 'departmentName' | 'items'>> {
    return using(this.evaluations.holdJudge({ period }), async (judge, seal) => {
      if (seal.revision === null) throw notInComment(period, seal.state)
      const { name } = findDepartment(department, judge.frame.departments)
      const found: AppealItem[] = []
      for (const { indicator: id, subject } of items) {
        const indicator = judge.indicators.get(id) ?? findIndicator(id)
        if (judge.frame.indicators.find((one) => one.id === id)?.asOf == null) throw notJudged(id, subject)
        const { text, parameters } = await judge.rows(indicator, { department })
        const [row] = await this.warehouse.query<Omit<AppealItem, 'item' | 'indicator' | 'corrected'>>(`SELECT r.subject, r.title, r.verdict, r.reason FROM (${text}) r WHERE r.subject = :subject LIMIT 1`, { ...parameters, subject })
        if (!row || found.some((one) => one.indicator === id && one.subject === subject)) throw notJudged(id, subject)
        found.push({ item: found.length + 1, indicator: id, ...row, corrected: null })
      }
      return { revision: seal.revision, departmentName: name, items: found }
    })
  }

  /** Files that were sent before, as they are kept. @throws Mistake for too many, or one that is not here. */
  private async sent(files: AppealRequest['files']): Promise<AppealFile[]> {
    if (files.length > mostFiles) throw wrongFile(files[mostFiles]!.name)
    return Promise.all(
      files.map(async ({ name, sha256 }) => {
        const bytes = await readFile(filePath(this.warehouse.folder, sha256))
        return { name, sha256, bytes: bytes.length, kind: kindOf(bytes) ?? 'text' }
      }),
    )
  }
}

/** Whether somebody may know of a department's figures; of the city's where it is null. */
type Heard = (department: string | null) => boolean

/** An appeal without what its decision moved of others. */
const asHeard = (appeal: Appeal, heard: Heard): Appeal => ({
  ...appeal,
  steps: appeal.steps.map((step) => ({ ...step, effect: step.effect?.filter(({ department }) => heard(department)) ?? null })),
})

/** Items as a decision would have them. @throws Mistake for one that is not there, comes twice, or would stay. */
function corrected(items: readonly AppealItem[], corrections: readonly ItemCorrection[]) {
  return corrections.map(({ item, verdict }, index) => {
    const found = items.find((one) => one.item === item)
    if (!found || found.verdict === verdict || corrections.findIndex((one) => one.item === item) !== index) throw wrongCorrection(item)
    return { ...found, first: found.verdict, verdict }
  })
}
