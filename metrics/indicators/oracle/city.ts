// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { recordTypes, stateTable } from '../../records'
import { type Scheme, schemes } from '../../schemes'
import { departments, question } from './draw'
import { drawnDatasets } from './draw-datasets'
import { drawnItems, drawnSubmissions } from './draw-list'
import { drawnProjects } from './draw-projects'
import { drawnOthers } from './draw-others'
import { drawnRecords } from './draw-records'
import { drawnRequests } from './draw-requests'
import type { Question } from './judgement'
import type { World } from './world'

const everyGroup = ['pilot', 'municipal', 'district'] as const

/** The first scheme, where everyone has the duties of the bodies that the plan names: the city has none of these. */
export const sharedScheme: Scheme = { ...schemes[0]!, duties: schemes[0]!.duties.map((duty) => ({ ...duty, groups: duty.departments ? everyGroup : duty.groups })) }

const drawn = fc.record({ projects: drawnProjects, items: drawnItems, lists: drawnSubmissions, requests: drawnRequests(), datasets: drawnDatasets(), others: drawnOthers })

/** A drawn city with records of every type, the same one every time. Where the rule of an indicator has edges, its records are drawn around them. */
export function drawnCity(seed = 2015): World {
  const [{ projects, items, lists, requests, datasets, others }] = fc.sample(drawn, { numRuns: 1, seed }) as [typeof drawn extends fc.Arbitrary<infer T> ? T : never]
  const any = [...recordTypes.values()].map((type) => [stateTable(type), fc.sample(drawnRecords(type), { numRuns: 1, seed })[0]!] as const)
  return {
    departments,
    schemes: [
      {
        ...sharedScheme,
        deadlineRules: [...requests.rules, ...sharedScheme.deadlineRules.filter(({ stage }) => stage !== 'reply')],
      },
    ],
    tables: {
      ...Object.fromEntries(any),
      ...others,
      project: projects.projects,
      catalog_entry: projects.entries,
      list_item: items,
      open_list: lists,
      request: requests.requests,
      request_suspension: requests.suspensions,
      dataset: datasets.datasets,
      observed_dataset: datasets.observations,
      layer: datasets.datasets,
      observed_layer: datasets.observations,
      update_log: datasets.logs,
    },
  }
}

/** The whole year and its middle, and periods drawn with the same result every time. */
export const questions: readonly Question[] = [{ period: '2015', asOf: '2015-12-31' }, { period: '2015', asOf: '2015-06-30' }, ...fc.sample(question, { numRuns: 4, seed: 204 })]
