import { Cron } from 'croner'
import type { Names } from '../../metrics/names'
import { profilesIn } from '../intake'
import { Mistake } from '../office/mistake'
import type { Session, Warehouse } from '../warehouse'
import { storedNames } from '../warehouse/stored-names'
import { wallTime } from '../warehouse/wall-clock'
import { type AllowedHosts, demandAllowed } from './allowed-hosts'

export const sourceKinds = ['file', 'ckan', 'ckan-package', 'dcat'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Addresses that data are fetched from, one batch of them all. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  readonly addresses: readonly string[]
  /** Address of the proxy by which they are reached; null for the one of the environment, or none. */
  readonly proxy: string | null
  /** Name of the profile that reads it. */
  readonly profile: string
  /** Cron expression in Asia/Shanghai; null where it is fetched by hand only. */
  readonly schedule: string | null
  readonly made: { readonly who: string; readonly at: string; readonly why: string | null }
  /** The last run; null before the first. */
  readonly last: PullRun | null
}

/** `unchanged`: the source said that it is as it was; `held`: the health gate kept the batch. */
export type PullOutcome = 'imported' | 'unchanged' | 'held' | 'failed'

export interface PullRun {
  readonly startedAt: string
  readonly finishedAt: string
  readonly outcome: PullOutcome
  readonly batch: number | null
  readonly bytes: number
  /** Why it failed or is held. */
  readonly message: Names | null
}

export interface SourceRequest {
  readonly id: string
  readonly kind: SourceKind
  readonly addresses: readonly string[]
  readonly proxy?: string
  readonly profile: string
  readonly schedule?: string
  readonly who: string
  readonly why: string
}

const wrong = (zh: string, en: string): Mistake => new Mistake('source-wrong', { zh: '来源登记有误', en: 'The source is wrong' }, { zh, en }, 422)

export const unknownSource = (id: string, known: readonly string[]): Mistake =>
  new Mistake('unknown-source', { zh: '没有这个来源', en: 'No such source' }, { zh: `没有来源 ${id}。现有：${known.join('、') || '无'}。`, en: `There is no source ${id}. There are: ${known.join(', ') || 'none'}.` }, 404)

/** @throws Mistake for one that is none, or that holds a secret. */
function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw wrong(`地址「${address}」须以 http:// 或 https:// 开头`, `the address "${address}" must begin with http:// or https://`)
  if (url.username !== '' || url.password !== '') throw wrong('地址中不得含有用户名和口令', 'an address must not hold a name and a password')
}

/** @throws Mistake for an address, a profile or a schedule that cannot be used. */
function check({ id, addresses, proxy, profile, schedule }: SourceRequest, known: readonly string[]): void {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) throw wrong(`名称「${id}」须由小写字母、数字和连字符组成`, `the name "${id}" must be of lower-case letters, digits and hyphens`)
  if (addresses.length === 0) throw wrong('至少写一个地址', 'name an address')
  if (new Set(addresses).size < addresses.length) throw wrong('同一地址写了两次', 'an address is named twice')
  for (const address of [...addresses, ...(proxy === undefined ? [] : [proxy])]) checkAddress(address)
  if (!known.includes(profile)) throw wrong(`没有导入方案 ${profile}，可用：${known.join('、')}`, `there is no profile ${profile}; there are: ${known.join(', ')}`)
  if (schedule === undefined) return
  try {
    const job = new Cron(schedule, { timezone: 'Asia/Shanghai', paused: true })
    job.stop()
  } catch (error) {
    throw wrong(`定时「${schedule}」不是 cron 表达式，如 0 6 * * *（每日六时）`, `the schedule "${schedule}" is no cron expression such as 0 6 * * * (${error instanceof Error ? error.message : String(error)})`)
  }
}

interface StoredSource {
  readonly id: string
  readonly kind: SourceKind
  /** One a line: no address holds a line end. */
  readonly address: string
  readonly proxy: string | null
  readonly profile: string
  readonly schedule: string | null
  readonly who: string
  readonly made_at: string
  readonly why: string | null
  readonly started_at: string | null
  readonly finished_at: string
  readonly outcome: PullOutcome
  readonly batch: number | null
  readonly bytes: number
  readonly message: string
}

/** Every source that is not removed, by name, with its last run. */
export async function sourcesIn(session: Session): Promise<Source[]> {
  const rows = await session.query<StoredSource>(
    `SELECT s.id, s.kind, s.address, s.proxy, s.profile, s.schedule, s.who, s.made_at, s.why, r.started_at, r.finished_at, r.outcome, r.batch, r.bytes, r.message
     FROM source s
     LEFT JOIN (SELECT *, ROW_NUMBER() OVER (PARTITION BY source ORDER BY number DESC) AS nth FROM pull_run) r ON r.source = s.id AND r.nth = 1
     WHERE s.removed_at IS NULL ORDER BY s.id`,
  )
  return rows.map(({ id, kind, address, proxy, profile, schedule, who, made_at, why, started_at, finished_at, outcome, batch, bytes, message }) => ({
    id,
    kind,
    addresses: address.split('\n'),
    proxy,
    profile,
    schedule,
    made: { who, at: made_at, why },
    last: started_at === null ? null : { startedAt: started_at, finishedAt: finished_at, outcome, batch, bytes: Number(bytes), message: message === '' ? null : storedNames(message) },
  }))
}

/** @throws Mistake when there is none of the name. */
export async function findSource(session: Session, id: string): Promise<Source> {
  const known = await sourcesIn(session)
  const found = known.find((one) => one.id === id)
  if (!found) throw unknownSource(id, known.map((one) => one.id))
  return found
}

/**
 * Enters a source, in place of one with the same name, which stays on record.
 *
 * @throws Mistake when it cannot be used, or an address of it may not be fetched.
 */
export const addSource = (warehouse: Warehouse, request: SourceRequest, hosts: AllowedHosts = null): Promise<void> =>
  warehouse.transaction(async (session) => {
    check(request, (await profilesIn(session)).map(({ name }) => name))
    const { id, kind, addresses, proxy, profile, schedule, who, why } = request
    for (const address of [...addresses, ...(proxy === undefined ? [] : [proxy])]) demandAllowed(hosts, address)
    await session.run('UPDATE source SET removed_at = CAST(:at AS TIMESTAMP), removed_by = :who, removed_why = :why WHERE id = :id AND removed_at IS NULL', { id, who, why, at: wallTime() })
    await session.run('INSERT INTO source (id, kind, address, proxy, profile, schedule, who, made_at, why) VALUES (:id, :kind, :address, :proxy, :profile, :schedule, :who, CAST(:at AS TIMESTAMP), :why)', {
      id,
      kind,
      address: addresses.join('\n'),
      proxy: proxy ?? null,
      profile,
      schedule: schedule ?? null,
      who,
      at: wallTime(),
      why,
    })
  })

/** Takes a source off the list; what it brought stays. @throws Mistake when there is none of the name. */
export const removeSource = (warehouse: Warehouse, { id, who, why }: { readonly id: string; readonly who: string; readonly why: string }): Promise<void> =>
  warehouse.transaction(async (session) => {
    await findSource(session, id)
    await session.run('UPDATE source SET removed_at = CAST(:at AS TIMESTAMP), removed_by = :who, removed_why = :why WHERE id = :id AND removed_at IS NULL', { id, who, why, at: wallTime() })
  })
