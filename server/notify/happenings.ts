import { appealStates, type AppealState, awaited } from '../../metrics/appeals/appeal'
import type { Happening, Side } from '../../metrics/messages/happening'
import { parsePeriod } from '../../metrics/time/period'
import { appealsIn } from '../appeals/register'
import type { Session } from '../warehouse'
import { storedNames } from '../warehouse/stored-names'
import { today } from '../warehouse/wall-clock'
import { onLadder } from './deadlines'
import type { WorkingDays } from './working-days'

/** As instants are compared here: `2015-10-31 17:00:00`. */
const plain = (at: string): string => at.slice(0, 19).replace('T', ' ')

const periodNames = (period: string) => parsePeriod(period)?.names ?? { zh: period, en: period }

/** Batches that wait for a person to decide. */
async function heldBatches(session: Session): Promise<Happening[]> {
  const rows = await session.query<{ id: number; source: string; at: string; held: string | null }>("SELECT id, source, imported_at AS at, held FROM batch WHERE status = 'held' ORDER BY id")
  return rows.map(({ id, source, at, held }) => {
    const why = held === null ? { zh: '', en: '' } : storedNames(held)
    return {
      key: `batch:${id}`,
      after: [],
      kind: 'batch',
      rung: null,
      to: ['office'],
      department: null,
      words: { zh: `批次 ${id}（${source}）暂缓，待人决定：${why.zh}`, en: `Batch ${id} (${source}) is held for a person to decide: ${why.en}` },
      bundle: null,
      link: '/data',
      at: plain(at),
    }
  })
}

/** Whom a state of an appeal is news to: who has to act, else who filed it. */
const toldOf = (state: AppealState): Side => (state === 'withdrawn' ? 'office' : (awaited(state) ?? 'department'))

/** Each step of an appeal, and the deadline of who has to act. */
async function appealSteps(session: Session, workingDays: WorkingDays): Promise<Happening[]> {
  return (await appealsIn(session, {})).flatMap(({ number, period, department, departmentName, awaits, dueOn, steps }): Happening[] => {
    const what = { zh: `第 ${number} 号申诉（${departmentName}，${periodNames(period).zh}）`, en: `Appeal ${number} (${departmentName}, ${periodNames(period).en})` }
    const taken = steps.map(
      ({ state, at }, index): Happening => ({
        key: `appeal:${number}:${index + 1}`,
        after: [],
        kind: 'appeal',
        rung: null,
        to: [toldOf(state)],
        department,
        words: { zh: `${what.zh}：${appealStates[state].zh}`, en: `${what.en}: ${appealStates[state].en}` },
        bundle: null,
        link: `/appeals/${number}`,
        at: plain(at),
      }),
    )
    if (awaits === null || dueOn === null) return taken
    const item = { stem: `appeal-due:${number}:${steps.length}`, kind: 'appeal', department, what, due: dueOn, link: `/appeals/${number}` } as const
    return [...taken, ...[onLadder(item, dueOn < today() ? 'overdue' : 'ahead', today(), workingDays, () => [awaits]) ?? []].flat()]
  })
}

/** Periods that were sent out for comment, and bulletins that were issued. */
async function periodSteps(session: Session): Promise<Happening[]> {
  const comment = await session.query<{ number: number; period: string; at: string }>("SELECT number, period, made_at AS at FROM period_transition WHERE to_state = 'comment' AND from_state <> 'comment' ORDER BY number")
  const issued = await session.query<{ id: number; period: string; title: string; document: string; at: string }>('SELECT id, period, title, document_number AS document, made_at AS at FROM issued_document ORDER BY id')
  const told = (key: string, period: string, at: string, words: Happening['words'], to: readonly Side[]): Happening => ({ key, after: [], kind: 'period', rung: null, to, department: null, words, bundle: null, link: `/bulletin?period=${period}`, at: plain(at) })
  return [
    ...comment.map(({ number, period, at }) =>
      told(`comment:${number}`, period, at, { zh: `${periodNames(period).zh} 征求意见：对判定有异议的，可提出申诉`, en: `${periodNames(period).en} is out for comment: departments may appeal against verdicts` }, ['department', 'office']),
    ),
    ...issued.map(({ id, period, title, document, at }) => told(`issued:${id}`, period, at, { zh: `${title}（${document}）已印发`, en: `${title} (${document}) was issued` }, ['department', 'office', 'leader'])),
  ]
}

/** All that happened and that people may be told of, but for the deadlines of an evaluation. */
export const happeningsIn = async (session: Session, workingDays: WorkingDays): Promise<Happening[]> => [...(await heldBatches(session)), ...(await appealSteps(session, workingDays)), ...(await periodSteps(session))]
