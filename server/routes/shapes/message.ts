import { z } from '@hono/zod-openapi'
import type { MessageChoice } from '../../../metrics/messages/choice'
import type { MessageGroup } from '../../../metrics/messages/due-messages'
import { messageKinds, type MessageKind, messageWays, type MessageWay } from '../../../metrics/messages/kind'
import { rungIds } from '../../../metrics/messages/ladder'
import type { ChosenMessages, Message, MessageList } from '../../notify/message'
import { namesShape } from './names'

const kind = z.enum(Object.keys(messageKinds) as [MessageKind, ...MessageKind[]])
const way = z.enum(Object.keys(messageWays) as [MessageWay, ...MessageWay[]])

const messageGroupShape = z
  .object({ kind, rung: z.enum(rungIds).nullable(), lines: z.array(z.object({ words: namesShape, link: z.string() })).readonly() })
  .openapi('MessageGroup') satisfies z.ZodType<MessageGroup>

const messageShape = z.object({ number: z.int(), at: z.string(), groups: z.array(messageGroupShape).readonly(), read: z.boolean() }).openapi('Message') satisfies z.ZodType<Message>

export const messageListShape = z.object({ messages: z.array(messageShape).readonly(), unread: z.int() }).openapi('MessageList') satisfies z.ZodType<MessageList>

export const messageChoiceShape = z
  .strictObject({
    ways: z.record(kind, z.array(way).max(Object.keys(messageWays).length).readonly()),
    mail: z.email().max(200).nullable(),
    webhook: z.url().max(500).nullable(),
    language: z.enum(['zh', 'en']),
  })
  .openapi('MessageChoice') satisfies z.ZodType<MessageChoice>

export const chosenMessagesShape = z
  .object({ choice: messageChoiceShape, ways: z.array(way).readonly(), failed: z.object({ way, at: z.string(), why: z.string() }).nullable() })
  .openapi('ChosenMessages') satisfies z.ZodType<ChosenMessages>
