import type { DueMessages, MessageGroup } from '../../metrics/messages/due-messages'
import type { MessageWay } from '../../metrics/messages/kind'
import type { Session } from '../warehouse'
import { wallTime } from '../warehouse/wall-clock'
import type { ChosenMessages, MessageList } from './message'

/** Messages shown at once. */
const shown = 50

interface StoredMessage {
  readonly number: number
  readonly at: string
  readonly groups: string
  readonly read: boolean
}

const groupsOf = (text: string): MessageGroup[] => JSON.parse(text) as MessageGroup[]

const mine = "FROM message WHERE account = :to AND way = 'product'"

/** What somebody was told here, the newest first. */
export async function messagesOf(session: Session, to: string): Promise<MessageList> {
  const rows = await session.query<StoredMessage>(`SELECT number, made_at AS at, groups, read_at IS NOT NULL AS read ${mine} ORDER BY number DESC LIMIT ${shown}`, { to })
  return { messages: rows.map(({ groups, ...one }) => ({ ...one, groups: groupsOf(groups) })), unread: await unreadOf(session, to) }
}

export async function unreadOf(session: Session, to: string): Promise<number> {
  const [counted] = await session.query<{ unread: number }>(`SELECT COUNT(*) AS unread ${mine} AND read_at IS NULL`, { to })
  return counted?.unread ?? 0
}

export const markRead = (session: Session, to: string, upTo: number): Promise<number> =>
  session.run("UPDATE message SET read_at = CAST(:at AS TIMESTAMP) WHERE account = :to AND way = 'product' AND read_at IS NULL AND number <= CAST(:up_to AS INTEGER)", { to, up_to: upTo, at: wallTime() })

/** Whether somebody was told of something by its key. */
export async function toldIn(session: Session): Promise<(to: string, key: string) => boolean> {
  const rows = await session.query<{ account: string; key: string }>('SELECT account, key FROM message_told')
  const told = new Set(rows.map(({ account, key }) => `${account} ${key}`))
  return (to, key) => told.has(`${to} ${key}`)
}

/** Enters what is due, and that it is told. @param addressOf where somebody is told by a way that leaves this server. */
export async function enterMessages(session: Session, { messages, told }: DueMessages, addressOf: (to: string, way: MessageWay) => string | null): Promise<void> {
  const at = wallTime()
  const [last] = await session.query<{ number: number | null }>('SELECT MAX(number) AS number FROM message')
  let number = last?.number ?? 0
  for (const { to, way, groups } of messages)
    await session.run(
      `INSERT INTO message (number, account, way, address, made_at, groups, attempts, next_at)
       VALUES (CAST(:number AS INTEGER), :to, :way, CAST(:address AS VARCHAR), CAST(:at AS TIMESTAMP), :groups, 0, CAST(:at AS TIMESTAMP))`,
      { number: ++number, to, way, address: addressOf(to, way), at, groups: JSON.stringify(groups) },
    )
  await session.append('message_told', told.map(({ to, key }) => [to, key]))
}

/** A message that is still to be sent. */
export interface Outgoing {
  readonly number: number
  readonly account: string
  readonly way: Exclude<MessageWay, 'product'>
  readonly address: string
  readonly at: string
  readonly groups: readonly MessageGroup[]
  readonly attempts: number
}

/** Tried so often; each wait is four times as long, the first a minute. */
const mostAttempts = 5
const firstWaitMs = 60_000

export async function outgoingIn(session: Session): Promise<Outgoing[]> {
  const rows = await session.query<Omit<Outgoing, 'groups'> & { readonly groups: string }>(
    `SELECT number, account, way, address, made_at AS at, groups, attempts FROM message
     WHERE way <> 'product' AND sent_at IS NULL AND attempts < ${mostAttempts} AND next_at <= CAST(:now AS TIMESTAMP) ORDER BY number`,
    { now: wallTime() },
  )
  return rows.map(({ groups, ...one }) => ({ ...one, groups: groupsOf(groups) }))
}

/** Counts an attempt before it is made: a message that is cut short by the end of the process is not sent twice at once. */
export const beginAttempt = (session: Session, { number, attempts }: Outgoing): Promise<number> =>
  session.run('UPDATE message SET attempts = CAST(:attempts AS INTEGER), next_at = CAST(:next AS TIMESTAMP) WHERE number = CAST(:number AS INTEGER)', { number, attempts: attempts + 1, next: wallTime(Date.now() + firstWaitMs * 4 ** attempts) })

/** @param failure why it was not sent; null when it was. */
export const endAttempt = (session: Session, { number }: Outgoing, failure: string | null): Promise<number> =>
  failure === null
    ? session.run('UPDATE message SET sent_at = CAST(:at AS TIMESTAMP), failure = NULL WHERE number = CAST(:number AS INTEGER)', { number, at: wallTime() })
    : session.run('UPDATE message SET failure = :failure WHERE number = CAST(:number AS INTEGER)', { number, failure })

/** The newest message that left this server for somebody, when that failed. */
export async function lastFailure(session: Session, to: string): Promise<ChosenMessages['failed']> {
  const [last] = await session.query<{ way: MessageWay; at: string; why: string | null }>("SELECT way, made_at AS at, failure AS why FROM message WHERE account = :to AND way <> 'product' AND attempts > 0 ORDER BY number DESC LIMIT 1", { to })
  return last?.why ? { way: last.way, at: last.at, why: last.why } : null
}
