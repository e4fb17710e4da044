import { departments } from './draw'
import type { CatalogEntry, Dataset, ListItem, Observation, Request, Suspension, UpdateLog } from './records'
import type { Standing, World } from './world'

type Day = string | null

export interface ProjectEvent extends Standing {
  readonly id: string
  readonly title: string | null
  readonly department: string | null
  readonly project: string
  readonly kind: string
  readonly happened_on: Day
  readonly list_attached: boolean | null
  readonly domain: string | null
}

export interface CatalogChange extends Standing {
  readonly department: string | null
  readonly event: string
  readonly changed_on: Day
}

export interface Delivery extends Standing {
  readonly id: string
  readonly title: string | null
  readonly department: string | null
  readonly kind: string
  readonly arisen_on: Day
  readonly due_on: Day
  readonly delivered_on: Day
}

export interface Demand extends Standing {
  readonly id: string
  readonly title: string | null
  readonly department: string | null
  readonly domain: string | null
  readonly received_on: Day
  readonly due_on: Day
  readonly due_at: string | null
  readonly answered_on: Day
  readonly answered_at: string | null
}

export interface Task extends Standing {
  readonly id: string
  readonly title: string
  readonly department: string | null
  readonly due_on: Day
  readonly done_on: Day
}

export interface Channel extends Standing {
  readonly dataset: string
  readonly offered_on: Day
}

export interface KeyDomain extends Standing {
  readonly department: string | null
  readonly list_year: number
  readonly domain: string
}

export interface BaseSharing extends Standing {
  readonly department: string | null
  readonly base: string
  readonly shared_on: Day
}

export interface Person extends Standing {
  readonly department: string | null
  readonly role: string
  readonly person: string
  readonly named_on: Day
  readonly left_on: Day
}

export interface QualityCheck extends Standing {
  readonly id: string
  readonly title: string | null
  readonly department: string | null
  readonly base: string
  readonly checked_on: string
  readonly checked: number | null
  readonly passed: number | null
}

/** The tables of a city as a clerk reads them, row by row. */
export interface Ledger {
  readonly project_event: readonly ProjectEvent[]
  readonly catalog_change: readonly CatalogChange[]
  readonly catalog_entry: readonly CatalogEntry[]
  readonly request: readonly Request[]
  readonly request_suspension: readonly Suspension[]
  readonly base_delivery: readonly Delivery[]
  readonly demand: readonly Demand[]
  readonly task: readonly Task[]
  readonly dataset: readonly Dataset[]
  readonly observed_dataset: readonly Observation[]
  readonly layer: readonly Dataset[]
  readonly observed_layer: readonly Observation[]
  readonly update_log: readonly UpdateLog[]
  readonly channel: readonly Channel[]
  readonly list_item: readonly ListItem[]
  readonly key_domain: readonly KeyDomain[]
  readonly base_sharing: readonly BaseSharing[]
  readonly responsible_person: readonly Person[]
  readonly quality_check: readonly QualityCheck[]
}

/** The ledger of a world that has every one of these tables. */
export const ledgerOf = (world: World): Ledger => world.tables as unknown as Ledger

/** The departments that have the duty under the first scheme of the world. */
export function dutyIn(world: World, indicator: string): ReadonlySet<string> {
  const duties = world.schemes![0]!.duties.filter((duty) => duty.indicator === indicator)
  return new Set(departments.filter(({ code, group }) => duties.some((duty) => duty.groups.includes(group) || duty.departments?.includes(code))).map(({ code }) => code))
}
