import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { limited } from './limited'
import { resource } from './resource'
import { chosenMessagesShape, messageChoiceShape, messageListShape } from './shapes/message'
import { invalid, unprocessable } from './shapes/problem'

const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })
const list = { description: 'Messages', content: { 'application/json': { schema: messageListShape } } }
const chosen = { description: 'What is chosen, and what can be', content: { 'application/json': { schema: chosenMessagesShape } } }

const all = createRoute({
  method: 'get',
  path: '/api/messages',
  ...does('messages'),
  summary: '发给本人的消息，新的在前 / What one was told, the newest first',
  responses: { 200: list },
})

const read = createRoute({
  method: 'post',
  path: '/api/messages/read',
  ...does('messages'),
  summary: '标为已读 / Mark as read',
  request: { body: json(z.strictObject({ upTo: z.int().min(1) })) },
  responses: { 200: list, 400: invalid },
})

const choice = createRoute({
  method: 'get',
  path: '/api/messages/choice',
  ...does('messages'),
  summary: '本人的接收方式 / What one is told of, and how',
  responses: { 200: chosen },
})

const choose = createRoute({
  method: 'post',
  path: '/api/messages/choice',
  ...does('messages'),
  summary: '选择接收方式 / Choose what one is told of, and how',
  request: { body: json(messageChoiceShape) },
  responses: { 200: chosen, 400: invalid, 422: unprocessable },
})

export const messages = () => {
  const guarded = resource()
  guarded.post('/api/messages/*', limited(8))
  return guarded
    .openapi(all, async (c) => c.json(await c.var.office.messages(c.var.actor.id), 200))
    .openapi(read, async (c) => c.json(await c.var.office.readMessages(c.var.actor.id, c.req.valid('json').upTo), 200))
    .openapi(choice, async (c) => c.json(await c.var.office.messageChoice(c.var.actor.id), 200))
    .openapi(choose, async (c) => c.json(await c.var.office.chooseMessages(c.var.actor.id, c.req.valid('json')), 200))
}
