// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { addDays } from '../../time/day'
import { codes, dayBetween, maybe, states } from './draw'
import { dataset, type Dataset, observation, type Observation, updateLog, type UpdateLog } from './records'

const frequencies = ['每日', '实时', '每周', '二周', '半月', '每月', '每两个月', '每季度', '每四个月', '每半年', '每年', '每两年', '每五年', '每10天', '不定期', '按需', '看情况']

const edges = ['2014-12-31', '2015-01-31', '2015-02-28', '2015-05-31', '2015-08-31', '2015-09-30', '2015-10-31', '2015-12-31', '2016-01-01']
const day = dayBetween('2014-09-01', '2016-02-28', edges)

const one = fc.record({
  department: fc.constantFrom(...codes),
  domain: maybe(fc.constantFrom('交通', '民生')),
  openness: maybe(fc.constantFrom('普遍公开', '特定公开')),
  frequency: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...frequencies) }, { weight: 1, arbitrary: fc.constant(null) }),
  mode: fc.constantFrom('file', 'file', 'file', 'api', null),
  published_on: fc.option(dayBetween('2009-01-01', '2016-01-31', [...edges, '2012-02-29', '2014-08-31']), { nil: null, freq: 6 }),
  abstract: fc.constantFrom('摘要', '摘要', null),
  formats: maybe(fc.constantFrom('XLS', 'XLS、XML', 'PDF', 'CSV;API', 'DOC')),
  contact: fc.constantFrom('021', '021', null),
  unnamed: fc.integer({ min: 0, max: 9 }),
  seen: fc.array(fc.tuple(dayBetween('2015-01-01', '2016-06-30', edges), maybe(day)), { maxLength: 4 }),
  log: fc.array(fc.tuple(day, maybe(fc.constantFrom('aa', 'bb'))), { maxLength: 6 }),
  /** Some datasets are updated regularly, so that served cycles are not the exception. */
  rhythm: maybe(fc.record({ from: day, step: fc.constantFrom(1, 6, 13, 28, 80), misses: fc.integer({ min: 2, max: 12 }) })),
})

type Rhythm = { readonly from: string; readonly step: number; readonly misses: number }

/** Days of regular updates over some 400 days, every so many of them left out. */
const regular = ({ from, step, misses }: Rhythm): string[] =>
  Array.from({ length: Math.min(120, Math.ceil(400 / step)) }, (_, turn) => turn)
    .filter((turn) => turn % misses !== 0)
    .map((turn) => addDays(from, turn * step))

export interface Publication {
  readonly datasets: Dataset[]
  readonly observations: Observation[]
  readonly logs: UpdateLog[]
}

/** Datasets with what was seen of them, and the update logs of some departments. */
export const drawnDatasets = (minLength = 50, maxLength = 120): fc.Arbitrary<Publication> => fc.tuple(fc.array(one, { minLength, maxLength }), fc.subarray(codes)).map(([given, logging]) => ({
  datasets: states(
    given.map(({ seen: _, log: __, rhythm: ___, unnamed, ...cells }, index) => dataset({ ...cells, id: unnamed === 0 ? null : `D${index}`, key: `D${index}`, title: `T${index}` })),
    () => ({ frequency: '每月', mode: 'file' }),
  ),
  observations: given.flatMap(({ seen }, index) => seen.map(([observed_on, updated_on]) => observation({ key: `D${index}`, observed_on, updated_on }))),
  logs: given.flatMap(({ log, rhythm, department }, index) => {
    if (!logging.includes(department)) return []
    const days = new Map<string, string | null>([...log, ...(rhythm ? regular(rhythm) : []).map((on) => [on, null] as const)])
    return [...days].map(([updated_on, content_hash]) => updateLog({ dataset: `D${index}`, updated_on, content_hash }))
  }),
}))
