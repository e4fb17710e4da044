import type { MessageChoice } from '../../metrics/messages/choice'
import type { MessageGroup } from '../../metrics/messages/due-messages'
import type { MessageWay } from '../../metrics/messages/kind'

/** Something that somebody was told here. */
export interface Message {
  readonly number: number
  /** Instant in Shanghai. */
  readonly at: string
  readonly groups: readonly MessageGroup[]
  readonly read: boolean
}

export interface MessageList {
  /** The newest first, at most fifty. */
  readonly messages: readonly Message[]
  readonly unread: number
}

export interface ChosenMessages {
  readonly choice: MessageChoice
  /** Ways that the office has set up. */
  readonly ways: readonly MessageWay[]
  /** The last message that could not be sent, by its way; null when the last one was. */
  readonly failed: { readonly way: MessageWay; readonly at: string; readonly why: string } | null
}

/** What people are told of, and how they want to be. */
export interface MessageOffice {
  /** @param to account. */
  messages(to: string): Promise<MessageList>
  unreadMessages(to: string): Promise<number>
  /** Marks messages as read. @param upTo number of the newest that was seen. */
  readMessages(to: string, upTo: number): Promise<MessageList>
  messageChoice(to: string): Promise<ChosenMessages>
  chooseMessages(to: string, choice: MessageChoice): Promise<ChosenMessages>
  /** Tells all that is due to be told, and sends what was not sent yet. */
  tell(): Promise<void>
}
