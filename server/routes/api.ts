import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import type { Hono } from 'hono'
import type { AccessEnv } from '../access/context'
import { instanceOf } from '../office/server-file'
import { appeals } from './appeals'
import { audit } from './audit'
import { accounts } from './accounts'
import { batches } from './batches'
import { bulletin } from './bulletin'
import { decisions } from './decisions'
import { deliveries } from './deliveries'
import { departments } from './departments'
import { certificates } from './certificates'
import { documents } from './documents'
import { explain } from './explain'
import { facets } from './facets'
import { fixes } from './fixes'
import { health } from './health'
import { history } from './history'
import { importing } from './import'
import { indicators } from './indicators'
import { issuing } from './issuing'
import { session } from './me'
import { messages } from './messages'
import { overdue } from './overdue'
import { overview } from './overview'
import { periods } from './periods'
import { pivot } from './pivot'
import { preview } from './preview'
import { profiles } from './profiles'
import { ranking } from './ranking'
import { sessions } from './sessions'
import { snapshot } from './snapshot'
import { sourceHealth } from './source-health'
import { sources } from './sources'
import { tasks } from './tasks'
import { templates } from './templates'
import { unmatched } from './unmatched'
import { gone } from './gone'
import { tokens } from './tokens'
import { uploads } from './uploads'
import { verdictExport } from './verdict-export'
import { verdicts } from './verdicts'
import { work } from './work'

export interface ApiOptions {
  readonly version: string
  /** What a caller of the import must show. */
  readonly token: string
}

const description = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  ...does('about'),
  summary: '接口说明 / Description of this interface',
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.object({ openapi: z.string() }).loose() } } } },
})

/** Every resource of the API. */
const resources = ({ version, token }: ApiOptions) => [
  health(version, instanceOf(token)),
  overview(),
  periods(),
  indicators(),
  ranking(),
  facets(),
  pivot(),
  history(),
  overdue(),
  sourceHealth(),
  departments(),
  verdicts(),
  verdictExport(),
  explain(),
  fixes(),
  tasks(),
  preview(),
  batches(),
  unmatched(),
  gone(),
  decisions(),
  importing(),
  work(),
  uploads(),
  profiles(),
  deliveries(),
  sources(),
  templates(),
  snapshot(),
  bulletin(),
  issuing(),
  documents(),
  certificates(),
  audit(),
  session(),
  sessions(),
  accounts(),
  tokens(),
  appeals(),
  messages(),
] as const

export const api = (options: ApiOptions): OpenAPIHono<AccessEnv> => {
  const app = new OpenAPIHono<AccessEnv>()
  for (const one of resources(options)) app.route('/', one as OpenAPIHono<AccessEnv>)
  app.openapi(description, (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: '数评 Shuping', version: options.version, description: '政务数据资源共享和开放评估 / Evaluation of shared and open government data' },
      }),
    ),
  )
  return app
}

type SchemaOf<Resource> = Resource extends OpenAPIHono<AccessEnv, infer Schema, string> ? Schema : never
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never

/** For `hc<AppType>()`: what the resources answer, side by side. Chained calls of `route` would say the same, and make the type check take several times as long. */
export type AppType = Hono<AccessEnv, AllOf<SchemaOf<ReturnType<typeof resources>[number]>>, '/'>
