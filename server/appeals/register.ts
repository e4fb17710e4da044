import { type AppealDeed, type AppealState, awaited } from '../../metrics/appeals/appeal'
import type { FigureChange } from '../../metrics/scoring/figure-change'
import type { Session } from '../warehouse'
import { today, wallTime } from '../warehouse/wall-clock'
import type { Appeal, AppealFile, AppealItem, AppealQuery } from './appeal'

interface StoredStep {
  readonly appeal: number
  readonly step: number
  readonly deed: AppealDeed
  readonly state: AppealState
  readonly who: string
  readonly made_at: string
  readonly why: string
  readonly due_on: string | null
  readonly effect: string | null
  readonly days_left: number | null
}

type Of<T> = T & { readonly appeal: number }

const grouped = <T extends { readonly appeal: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> => {
  const groups = new Map<number, T[]>()
  for (const row of rows) groups.set(row.appeal, [...(groups.get(row.appeal) ?? []), row])
  return groups
}

/** Appeals that match, the newest first. @param number of one. */
export async function appealsIn(session: Session, { period, department, state }: AppealQuery, number: number | null = null): Promise<Appeal[]> {
  const heads = await session.query<Pick<Appeal, 'number' | 'period' | 'revision' | 'department' | 'departmentName'>>(
    `SELECT number, period, revision, department, department_name AS "departmentName" FROM appeal
     WHERE (CAST(:number AS INTEGER) IS NULL OR number = CAST(:number AS INTEGER)) AND (CAST(:period AS VARCHAR) IS NULL OR period = CAST(:period AS VARCHAR))
       AND (CAST(:department AS VARCHAR) IS NULL OR department = CAST(:department AS VARCHAR)) ORDER BY number DESC`,
    { number, period: period ?? null, department: department ?? null },
  )
  const items = grouped(await session.query<Of<AppealItem>>('SELECT appeal, item, indicator, subject, title, verdict, reason, corrected FROM appeal_item ORDER BY appeal, item'))
  const now = today()
  const steps = grouped(
    await session.query<StoredStep>(
      `SELECT s.appeal, s.step, s.deed, s.state, s.who, s.made_at, s.why, s.due_on, s.effect, CAST(d.working_no - n.working_no AS INTEGER) AS days_left
       FROM appeal_step s LEFT JOIN calendar d ON d.day = s.due_on LEFT JOIN calendar n ON n.day = CAST(:now AS DATE) ORDER BY s.appeal, s.step`,
      { now },
    ),
  )
  const files = grouped(await session.query<Of<AppealFile> & { readonly step: number }>('SELECT appeal, step, name, sha256, bytes, kind FROM appeal_file ORDER BY appeal, step, name'))
  const all = heads.map((head): Appeal => {
    const taken = steps.get(head.number) ?? []
    const last = taken.at(-1)!
    const awaits = awaited(last.state)
    return {
      ...head,
      state: last.state,
      awaits,
      dueOn: last.due_on,
      workingDaysLeft: last.days_left,
      overdue: awaits !== null && last.due_on !== null && last.due_on < now,
      items: (items.get(head.number) ?? []).map(({ appeal: _, ...item }) => item),
      steps: taken.map(({ step, deed, state: to, who, made_at, why, due_on, effect }) => ({
        deed,
        state: to,
        who,
        at: made_at,
        why,
        dueOn: due_on,
        files: (files.get(head.number) ?? []).filter((one) => one.step === step).map(({ name, sha256, bytes, kind }) => ({ name, sha256, bytes, kind })),
        effect: effect === null ? null : (JSON.parse(effect) as FigureChange[]),
      })),
    }
  })
  return state === undefined ? all : all.filter((one) => one.state === state)
}

export interface StepRow {
  readonly deed: AppealDeed
  readonly state: AppealState
  readonly who: string
  readonly why: string
  readonly dueOn: string | null
  readonly effect?: readonly FigureChange[]
  readonly files: readonly AppealFile[]
}

/** Enters a step, made now, with its files. */
export async function enterStep(session: Session, appeal: number, { deed, state, who, why, dueOn, effect, files }: StepRow): Promise<void> {
  const [last] = await session.query<{ step: number | null }>('SELECT MAX(step) AS step FROM appeal_step WHERE appeal = CAST(:appeal AS INTEGER)', { appeal })
  const step = (last?.step ?? 0) + 1
  await session.run(
    `INSERT INTO appeal_step (appeal, step, deed, state, who, made_at, why, due_on, effect)
     VALUES (CAST(:appeal AS INTEGER), CAST(:step AS INTEGER), :deed, :state, :who, CAST(:at AS TIMESTAMP), :why, CAST(:due AS DATE), :effect)`,
    { appeal, step, deed, state, who, at: wallTime(), why, due: dueOn, effect: effect ? JSON.stringify(effect) : null },
  )
  for (const { name, sha256, bytes, kind } of files)
    await session.run('INSERT INTO appeal_file (appeal, step, name, sha256, bytes, kind) VALUES (CAST(:appeal AS INTEGER), CAST(:step AS INTEGER), :name, :sha256, CAST(:bytes AS INTEGER), :kind)', { appeal, step, name, sha256, bytes, kind })
}

/** Enters an appeal with what it objects to. @returns its number. */
export async function enterAppeal(session: Session, { period, revision, department, departmentName, items }: Pick<Appeal, 'period' | 'revision' | 'department' | 'departmentName' | 'items'>): Promise<number> {
  const [last] = await session.query<{ number: number | null }>('SELECT MAX(number) AS number FROM appeal')
  const number = (last?.number ?? 0) + 1
  await session.run('INSERT INTO appeal (number, period, revision, department, department_name) VALUES (CAST(:number AS INTEGER), :period, CAST(:revision AS INTEGER), :department, :name)', { number, period, revision, department, name: departmentName })
  for (const { item, indicator, subject, title, verdict, reason } of items)
    await session.run('INSERT INTO appeal_item (appeal, item, indicator, subject, title, verdict, reason) VALUES (CAST(:number AS INTEGER), CAST(:item AS INTEGER), :indicator, :subject, :title, :verdict, :reason)', { number, item, indicator, subject, title, verdict, reason })
  return number
}
