import { standing, type Standing } from './world'

type Day = string | null

export interface Project extends Standing {
  readonly id: string
  readonly title: string
  readonly department: string | null
  readonly kind: string | null
  readonly fiscal_funded: boolean | null
  readonly budget_year: number | null
  readonly built_on: Day
  readonly suspended_on: Day
  readonly resumed_on: Day
  readonly domain: string | null
}

export interface CatalogEntry extends Standing {
  readonly id: string
  readonly title: string
  readonly department: string | null
  readonly project: string | null
  readonly domain: string | null
  readonly openness: string | null
  readonly sorted_on: Day
  readonly determined_on: Day
  readonly catalogued_on: Day
  readonly registered_on: Day
  readonly approved_on: Day
}

export interface ListItem extends Standing {
  readonly id: string
  readonly title: string
  readonly department: string | null
  readonly list_year: number
  readonly domain: string | null
  readonly openness: string | null
  readonly frequency: string | null
  readonly mode: string | null
  readonly registered_on: Day
  readonly approved_on: Day
  readonly opened_on: Day
  readonly available: boolean | null
}

export interface OpenList extends Standing {
  readonly department: string | null
  readonly list_year: number
  readonly submitted_on: Day
}

export interface Request extends Standing {
  readonly id: string
  readonly title: string | null
  readonly department: string | null
  readonly requester: string | null
  readonly requester_group: string | null
  readonly reviewer: string | null
  readonly domain: string | null
  readonly sharing_type: string | null
  readonly submitted_on: Day
  readonly passed_on: Day
  readonly due_on: Day
  readonly due_at: string | null
  readonly replied_on: Day
  readonly replied_at: string | null
  readonly reopened_on: Day
  readonly reopened_at: string | null
  readonly extended: boolean | null
  readonly decision: string | null
  readonly provide_due_on: Day
  readonly provide_due_at: string | null
  readonly provided_on: Day
  readonly provided_at: string | null
  readonly evaluated_on: Day
  readonly evaluated_at: string | null
}

export interface Suspension extends Standing {
  readonly request: string
  readonly suspended_on: string
  readonly resumed_on: Day
}

export interface Dataset extends Standing {
  readonly id: string | null
  readonly title: string
  readonly department: string | null
  readonly abstract: string | null
  readonly domain: string | null
  readonly openness: string | null
  readonly frequency: string | null
  readonly mode: string | null
  readonly formats: string | null
  readonly contact: string | null
  readonly published_on: Day
  readonly updated_on: Day
}

/** What one batch said of a dataset on one day; a blank stays blank. */
export interface Observation {
  readonly key: string
  readonly observed_on: string
  readonly source: string
  readonly updated_on: Day
}

export interface UpdateLog extends Standing {
  readonly dataset: string
  readonly updated_on: string
  readonly content_hash: string | null
}

type Given<T, K extends keyof T> = Pick<T, K> & Partial<T>

export const project = (given: Given<Project, 'id' | 'department'>): Project => ({
  ...standing(given.id),
  title: `项目 ${given.id}`,
  kind: 'build',
  fiscal_funded: true,
  budget_year: null,
  built_on: null,
  suspended_on: null,
  resumed_on: null,
  domain: null,
  ...given,
})

export const catalogEntry = (given: Given<CatalogEntry, 'id' | 'department' | 'project'>): CatalogEntry => ({
  ...standing(given.id),
  title: `目录 ${given.id}`,
  domain: null,
  openness: null,
  sorted_on: null,
  determined_on: null,
  catalogued_on: null,
  registered_on: null,
  approved_on: null,
  ...given,
})

export const listItem = (given: Given<ListItem, 'id' | 'department'>): ListItem => ({
  ...standing(given.id),
  title: `清单 ${given.id}`,
  list_year: 2015,
  domain: null,
  openness: null,
  frequency: null,
  mode: null,
  registered_on: null,
  approved_on: null,
  opened_on: null,
  available: null,
  ...given,
})

export const openList = (given: Given<OpenList, 'department'>): OpenList => ({ ...standing(`${given.department}/2015`), list_year: 2015, submitted_on: null, ...given })

export const request = (given: Given<Request, 'id' | 'department'>): Request => ({
  ...standing(given.id),
  title: null,
  requester: null,
  requester_group: null,
  reviewer: null,
  domain: null,
  sharing_type: null,
  submitted_on: null,
  passed_on: null,
  due_on: null,
  due_at: null,
  replied_on: null,
  replied_at: null,
  reopened_on: null,
  reopened_at: null,
  extended: null,
  decision: null,
  provide_due_on: null,
  provide_due_at: null,
  provided_on: null,
  provided_at: null,
  evaluated_on: null,
  evaluated_at: null,
  ...given,
})

export const suspension = (given: Given<Suspension, 'request' | 'suspended_on'>): Suspension => ({
  ...standing(`${given.request}/${given.suspended_on}`),
  resumed_on: null,
  ...given,
})

export const dataset = (given: Given<Dataset, 'id' | 'department'>): Dataset => ({
  ...standing(given.id ?? 'unnamed'),
  title: `数据集 ${given.id}`,
  abstract: null,
  domain: null,
  openness: null,
  frequency: null,
  formats: null,
  contact: null,
  mode: 'file',
  published_on: null,
  updated_on: null,
  ...given,
})

export const observation = (given: Given<Observation, 'key' | 'observed_on'>): Observation => ({ source: 'portal', updated_on: null, ...given })

export const updateLog = (given: Given<UpdateLog, 'dataset' | 'updated_on'>): UpdateLog => ({
  ...standing(`${given.dataset}/${given.updated_on}`),
  content_hash: null,
  ...given,
})

/** Whether a state row is the one that was known on a day. */
export const stands = (row: Standing, asOf: string): boolean => row.valid_from <= asOf && asOf < row.valid_to

/** A day as it was known: later events have not happened yet. */
export const until = (day: Day, asOf: string): Day => (day !== null && day <= asOf ? day : null)
