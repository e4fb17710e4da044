import { OpenAPIHono } from '@hono/zod-openapi'
import type { AccessEnv } from '../access/context'
import { refuseInvalid } from './refusal'

/** An empty resource whose invalid requests are answered with every issue; its handlers find who asks, and the office within her scope. */
export const resource = (): OpenAPIHono<AccessEnv> => new OpenAPIHono<AccessEnv>({ defaultHook: refuseInvalid })
