import { OpenAPIHono } from '@hono/zod-openapi'
import { refuseInvalid } from './refusal'

/** An empty resource whose invalid requests are answered with every issue. */
export const resource = (): OpenAPIHono => new OpenAPIHono({ defaultHook: refuseInvalid })
