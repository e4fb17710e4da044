import { byteOrderMark, csvLine } from '../../../metrics/csv'
import { exportName, exportWords } from '../../../metrics/export/export-table'
import { fixGains } from '../../../metrics/scoring/fix-gain'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { clausesOf, planOf } from '../../../metrics/schemes/plans'
import { bulletinFile } from '../../bulletin'
import { departmentName } from '../../bulletin/input'
import { findDepartment } from '../../office/find-department'
import { findIndicator } from '../../office/find-indicator'
import { identityIn } from '../../office/office-identity'
import type { Made, Making } from '../making'
import { nothingToMend } from '../mistakes'
import { frameOfRanking, isDraft } from '../official'
import { replyDay } from '../reply-day'
import type { Session } from '../../warehouse'
import type { NoticeRequest } from '../request'
import { type PackedFile, zipped } from '../zip'
import { composeNotice, type NoticeIndicator, type NoticeInput, toMend } from './compose'
import { noticeMessages as words } from './messages'
import { type OpenItems, openItems } from './open-items'
import { noticeNumbers } from './register'

/** A file system takes names of 255 bytes: a Chinese character is three of them. */
const longestName = 40

/**
 * The notice of a department, or those of every department that has something to mend, packed with a list of who gets one.
 * One document is held at a time. Of figures that are no draft each notice bears a number and a code, given once and kept.
 *
 * @throws Mistake for what is no period, scheme, day or department, where nothing is to be mended, and where the working calendar is not known.
 */
export async function makeNotices(making: Making, { kind: _, department: only, form, issuedOn, replyDays, ...query }: NoticeRequest, who: string): Promise<Made> {
  const replyBy = await replyDay(making.warehouse, issuedOn, replyDays)
  const { evaluation, seal, release } = await making.evaluations.hold(query)
  const done = async (): Promise<void> => items?.release().finally(release) ?? release()
  let items: OpenItems | null = null
  try {
    const { asked, indicators } = evaluation
    const ranking = await evaluation.ranking()
    const plan = planOf(asked.scheme)
    const open = await openItems(making.warehouse, evaluation)
    items = open
    const known = (id: string) => indicators.get(id) ?? findIndicator(id)
    const indicator = (id: string): NoticeIndicator => {
      const { names, clause, reasons } = known(id)
      return { name: names.zh, clauseRef: clause.ref, clauseText: clausesOf(plan, clause.ref).map(({ text }) => text).join(''), reason: (code) => reasons[code]?.zh ?? code }
    }
    const { settings: office } = await identityIn(making.warehouse, ranking)
    const frame = frameOfRanking(office, ranking, seal)
    const numbers = seal.revision === null || isDraft(seal) || office[form] === '' ? null : await noticeNumbers(making.warehouse, office[form], { form, period: ranking.period, revision: seal.revision, issuedOn, replyDays })
    /** The input with its number: what was said under it before is said again. */
    const numbered = (input: NoticeInput): NoticeInput => {
      const [mend, { department: one }] = [toMend(input), input]
      if (!numbers || !mend) return input
      const said = { ...mend, form, period: ranking.period, revision: seal.revision ?? 0, department: one.code, departmentName: departmentName(one), issuedOn, replyBy, replyDays, office: office.name, basis: office.basis, sample: ranking.sample }
      const { code, content } = numbers.of(said)
      return { ...input, replyBy: content.replyBy, frame: { ...frame, office: { ...office, name: content.office, basis: content.basis } }, numbered: { code, number: content.number } }
    }
    const inputOf = async (one: RankedDepartment): Promise<NoticeInput> => numbered({
      numbered: null,
      frame,
      form,
      periodName: asked.period.names.zh,
      department: one,
      items: await open.of(one.code),
      fixes: fixGains(one, asked.scheme, (id) => known(id).curable),
      plan: plan.title,
      indicator,
      issuedOn,
      replyBy,
      replyDays,
    })
    const { name } = words.forms[form]
    const named = (title: string, extension: string): string => exportName({ title, period: ranking.period, asOf: ranking.asOf }, extension, exportWords.asOf.zh)
    const fileOf = (one: RankedDepartment): string => named(`${name}_${one.code}_${[...departmentName(one)].slice(0, longestName).join('')}`, 'docx')
    const made = { asOf: ranking.asOf, revision: seal.revision, release: done, enter: numbers ? (session: Session) => numbers.enter(session, who) : undefined }
    if (only !== undefined) {
      const one = findDepartment(only, ranking.departments)
      const input = await inputOf(one)
      if (!toMend(input)) throw nothingToMend(ranking.period, one.code)
      return { ...made, file: fileOf(one), chunks: chunksOf(input) }
    }
    async function* files(): AsyncIterable<PackedFile> {
      const register: string[] = [byteOrderMark + csvLine([words.register.number, words.register.department, words.register.name, words.register.missed, words.register.overdue, words.register.silent, words.register.file])]
      for (const one of ranking.departments) {
        const input = await inputOf(one)
        const mend = toMend(input)
        if (!mend) continue
        register.push(csvLine([input.numbered?.number ?? '', one.code, one.name, mend.missed, mend.overdue, mend.silent, fileOf(one)]))
        yield { name: fileOf(one), chunks: chunksOf(input), compressed: true }
      }
      if (register.length === 1) throw nothingToMend(ranking.period, undefined)
      yield { name: named(words.register.title, 'csv'), chunks: [new TextEncoder().encode(register.join(''))], compressed: false }
    }
    return { ...made, file: named(name, 'zip'), chunks: zipped(files()) }
  } catch (error) {
    await done()
    throw error
  }
}

async function* chunksOf(input: NoticeInput): AsyncIterable<Uint8Array> {
  yield await bulletinFile(composeNotice(input), 'docx')
}
