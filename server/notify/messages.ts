import type { MessageChoice } from '../../metrics/messages/choice'
import { usualChoice } from '../../metrics/messages/choice'
import { dueMessages } from '../../metrics/messages/due-messages'
import { type MessageWay, messageWays } from '../../metrics/messages/kind'
import { messageTitle } from '../../metrics/messages/wording'
import type { Accounts } from '../access/accounts'
import { answersMark } from '../evaluation/data-version'
import type { Evaluations } from '../evaluation/evaluations'
import type { Settings } from '../settings/settings'
import type { Warehouse } from '../warehouse'
import { turns } from '../warehouse/turns'
import { today } from '../warehouse/wall-clock'
import { deadlinesOf } from './deadlines'
import { happeningsIn } from './happenings'
import { letterOf } from './letter'
import { choicesIn, listenersIn } from './listeners'
import { mailer, mayMail } from './mail'
import type { ChosenMessages, MessageList, MessageOffice } from './message'
import { addressMissing, addressNotAllowed, wayNotSetUp } from './mistakes'
import { beginAttempt, endAttempt, enterMessages, lastFailure, markRead, messagesOf, type Outgoing, outgoingIn, toldIn, unreadOf } from './register'
import { callWebhook, mayCall } from './webhook'
import { workingDaysIn } from './working-days'

/** What went wrong with sending, by its name: an answer of another server may hold anything. */
const failureOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error'
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return [typeof code === 'string' ? code : error.message.slice(0, 100), responseCode].filter((one) => one !== undefined).join(' ')
}

/** What people are told, as the store has it; by mail and webhook where the office has set them up. */
export class Messages implements MessageOffice {
  private readonly inTurn = turns()
  private readonly send: ReturnType<typeof mailer> | null
  /** All that a round looks at, as it was at the last one. */
  private seen = ''
  private ended = false

  /** @param period the one whose deadlines are told of. */
  constructor(
    private readonly warehouse: Warehouse,
    private readonly evaluations: Evaluations,
    private readonly accounts: Accounts,
    private readonly settings: Settings,
    private readonly period: () => Promise<string | null>,
  ) {
    this.send = settings.mail ? mailer(settings.mail) : null
  }

  messages(to: string): Promise<MessageList> {
    return messagesOf(this.warehouse, to)
  }

  unreadMessages(to: string): Promise<number> {
    return unreadOf(this.warehouse, to)
  }

  async readMessages(to: string, upTo: number): Promise<MessageList> {
    await markRead(this.warehouse, to, upTo)
    return this.messages(to)
  }

  async messageChoice(to: string): Promise<ChosenMessages> {
    return { choice: (await choicesIn(this.warehouse)).get(to) ?? usualChoice, ways: this.ways(), failed: await lastFailure(this.warehouse, to) }
  }

  async chooseMessages(to: string, choice: MessageChoice): Promise<ChosenMessages> {
    this.check(choice)
    await this.inTurn(() =>
      this.warehouse.transaction(async (session) => {
        await session.run('DELETE FROM message_choice WHERE account = :to', { to })
        await session.run('INSERT INTO message_choice (account, choice) VALUES (:to, :choice)', { to, choice: JSON.stringify(choice) })
      }),
    )
    return this.messageChoice(to)
  }

  tell(): Promise<void> {
    return this.inTurn(async () => {
      try {
        await this.enterDue()
      } finally {
        await this.sendOutgoing()
      }
    })
  }

  /** Begins to send nothing more: a server that stops waits for one that does not answer no longer than once. */
  end(): void {
    this.ended = true
  }

  private async sendOutgoing(): Promise<void> {
    for (const one of await outgoingIn(this.warehouse)) {
      if (this.ended) return
      await beginAttempt(this.warehouse, one)
      await endAttempt(this.warehouse, one, await this.sent(one).then(() => null, failureOf))
    }
  }

  private ways(): MessageWay[] {
    const { mail, webhook } = this.settings
    return (Object.keys(messageWays) as MessageWay[]).filter((way) => way === 'product' || (way === 'mail' ? mail : webhook) !== undefined)
  }

  /** @throws Mistake for a way that is not set up or has no address, and for an address that is not allowed. */
  private check({ ways, mail, webhook }: MessageChoice): void {
    const addresses = { mail, webhook }
    for (const way of ['mail', 'webhook'] as const) {
      const [chosen, address] = [Object.values(ways).some((one) => one.includes(way)), addresses[way]]
      if (chosen && !this.ways().includes(way)) throw wayNotSetUp(way)
      if (chosen && address === null) throw addressMissing(way)
    }
    const set = this.settings
    if (mail !== null && set.mail && !mayMail(set.mail, mail)) throw addressNotAllowed('mail', set.mail.domains.map((domain) => `@${domain}`))
    if (webhook !== null && set.webhook && !mayCall(set.webhook, webhook)) throw addressNotAllowed('webhook', set.webhook.allow)
  }

  /** Enters what is due to be told, where anything is another than at the last round. */
  private async enterDue(): Promise<void> {
    const mark = await this.mark()
    if (mark === this.seen) return
    const workingDays = await workingDaysIn(this.warehouse)
    const period = await this.period()
    let trouble: unknown = null
    // What cannot be evaluated keeps nobody from the rest.
    const deadlines = period === null ? [] : await deadlinesOf(this.warehouse, this.evaluations, period, workingDays).catch((error: unknown) => ((trouble = error), []))
    const happenings = [...(await happeningsIn(this.warehouse, workingDays)), ...deadlines]
    await this.warehouse.transaction(async (session) => {
      const listeners = await listenersIn(session, this.accounts)
      const choices = new Map(listeners.map(({ id, choice }) => [id, choice]))
      await enterMessages(session, dueMessages(happenings, listeners, await toldIn(session)), (to, way) => (way === 'product' ? null : (choices.get(to)?.[way] ?? null)))
    })
    this.seen = mark
    if (trouble !== null) throw trouble
  }

  private async mark(): Promise<string> {
    const [row] = await this.warehouse.query<{ steps: number; issued: number; choices: string | null }>(
      "SELECT (SELECT COUNT(*) FROM appeal_step) AS steps, (SELECT COUNT(*) FROM issued_document) AS issued, (SELECT STRING_AGG(account || choice, ' ' ORDER BY account) FROM message_choice) AS choices",
    )
    const people = this.accounts.all().map(({ id, roles, department, blocked }) => [id, roles, department, blocked])
    return JSON.stringify([await answersMark(this.warehouse), today(), row, people])
  }

  private async sent({ number, account, way, address, at, groups }: Outgoing): Promise<void> {
    const { mail, webhook, address: home = '' } = this.settings
    if (way === 'webhook') {
      if (!webhook) throw new Error('not set up')
      return callWebhook(webhook, address, { message: number, to: account, at, title: messageTitle(groups), groups: groups.map(({ lines, ...group }) => ({ ...group, lines: lines.map((line) => ({ ...line, link: home + line.link })) })) })
    }
    if (!this.send || !mail) throw new Error('not set up')
    if (!mayMail(mail, address)) throw new Error('not allowed')
    const language = (await choicesIn(this.warehouse)).get(account)?.language ?? usualChoice.language
    return this.send({ to: address, ...letterOf(groups, language, home) })
  }
}
