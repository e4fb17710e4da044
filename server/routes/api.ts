import { OpenAPIHono } from '@hono/zod-openapi'
import type { HoldingOffice } from '../office/office'
import { instanceOf } from '../office/server-file'
import { batches } from './batches'
import { bulletin } from './bulletin'
import { decisions } from './decisions'
import { departments } from './departments'
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

/** Every resource over one office; the chain carries the types that clients are derived from. */
export const api = (office: HoldingOffice, { version, token }: ApiOptions) => {
  const app = new OpenAPIHono()
    .route('/', health(version, instanceOf(token)))
    .route('/', overview(office))
    .route('/', periods(office))
    .route('/', indicators(office))
    .route('/', ranking(office))
    .route('/', facets(office))
    .route('/', pivot(office))
    .route('/', history(office))
    .route('/', overdue(office))
    .route('/', sourceHealth(office))
    .route('/', departments(office))
    .route('/', verdicts(office))
    .route('/', verdictExport(office))
    .route('/', explain(office))
    .route('/', fixes(office))
    .route('/', tasks(office))
    .route('/', preview(office))
    .route('/', batches(office))
    .route('/', unmatched(office))
    .route('/', decisions(office))
    .route('/', importing(office, token))
    .route('/', uploads(office))
    .route('/', sources(office))
    .route('/', templates())
    .route('/', snapshot(office))
    .route('/', bulletin(office))
  app.get('/api/openapi.json', (c) =>
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
