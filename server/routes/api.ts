import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import type { AccessEnv } from '../access/context'
import { instanceOf } from '../office/server-file'
import { audit } from './audit'
import { batches } from './batches'
import { bulletin } from './bulletin'
import { decisions } from './decisions'
import { departments } from './departments'
import { documents } from './documents'
import { explain } from './explain'
import { facets } from './facets'
import { fixes } from './fixes'
import { health } from './health'
import { history } from './history'
import { importing } from './import'
import { indicators } from './indicators'
import { overdue } from './overdue'
import { overview } from './overview'
import { periods } from './periods'
import { pivot } from './pivot'
import { preview } from './preview'
import { ranking } from './ranking'
import { snapshot } from './snapshot'
import { sourceHealth } from './source-health'
import { sources } from './sources'
import { tasks } from './tasks'
import { templates } from './templates'
import { unmatched } from './unmatched'
import { uploads } from './uploads'
import { verdictExport } from './verdict-export'
import { verdicts } from './verdicts'

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

/** Every resource; the chain carries the types that clients are derived from. */
export const api = ({ version, token }: ApiOptions) => {
  const app = new OpenAPIHono<AccessEnv>()
    .route('/', health(version, instanceOf(token)))
    .route('/', overview())
    .route('/', periods())
    .route('/', indicators())
    .route('/', ranking())
    .route('/', facets())
    .route('/', pivot())
    .route('/', history())
    .route('/', overdue())
    .route('/', sourceHealth())
    .route('/', departments())
    .route('/', verdicts())
    .route('/', verdictExport())
    .route('/', explain())
    .route('/', fixes())
    .route('/', tasks())
    .route('/', preview())
    .route('/', batches())
    .route('/', unmatched())
    .route('/', decisions())
    .route('/', importing())
    .route('/', uploads())
    .route('/', sources())
    .route('/', templates())
    .route('/', snapshot())
    .route('/', bulletin())
    .route('/', documents())
    .route('/', audit())
  app.openapi(description, (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: '数评 Shuping', version, description: '政务数据资源共享和开放评估 / Evaluation of shared and open government data' },
      }),
    ),
  )
  return app
}

/** For `hc<AppType>()`. */
export type AppType = ReturnType<typeof api>
