import { z } from '@hono/zod-openapi'
import { dimensions } from '../../metrics/dimensions'
import type { Slice } from '../../metrics/tally/slice'
import { SliceError } from '../../metrics/tally/slice-error'
import { parameterNames, readSlice } from '../../metrics/tally/slice-parameters'
import { badSlice, unknownDimension } from '../office/mistakes'
import { scopeShape } from './shapes/group'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const evaluation = {
  period: z.string().min(1).max(20).openapi({ example: '2015', description: '2015 | 2015-H1 | 2015-Q3 | 2015-10' }),
  scheme: z.string().min(1).max(50).optional().openapi({ description: '方案；默认取期间内施行的方案 / by default the one in force' }),
  asOf: day.optional().openapi({ description: '截止日（含当日）/ as of the end of this day', example: '2015-12-31' }),
  revision: z.coerce.number().int().min(0).max(1_000_000).optional().openapi({ description: '所保存数值的版本；默认取已冻结期间的最新版 / number of kept figures; by default the newest of a frozen period' }),
}

const value = z.union([z.string().max(200), z.array(z.string().max(200)).max(500)])

export const evaluationQuery = z.strictObject(evaluation)

/** What a parameter of a slice asks, by what follows the dimension in its name. */
const asks: Readonly<Record<string, string>> = {
  '': '只计这些值；可重复，~ 为未载明 / only these values; repeatable, ~ is unstated',
  '.not': '除这些值以外；可重复 / all but these values; repeatable',
  '.from': '自此起（含） / from here on, included',
  '.to': '至此止（含） / up to here, included',
}

/**
 * A query with a slice: the fixed parameters, and those of each dimension. The type names the dimensions by an open key,
 * for they are files in a folder; the check at run time knows them, and refuses others, because a misspelt filter that
 * filters nothing would be a false figure.
 */
const sliced = <Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$catchall<z.ZodOptional<typeof value>>> => {
  const filters = Object.fromEntries(
    dimensions.flatMap((dimension) =>
      parameterNames(dimension).map((name) => [name, value.optional().openapi({ description: `${dimension.names.zh} / ${dimension.names.en}：${asks[name.slice(dimension.id.length)]}` })]),
    ),
  )
  return z.object({ ...shape, ...filters }).catchall(value.optional()) as unknown as z.ZodObject<Shape, z.core.$catchall<z.ZodOptional<typeof value>>>
}

const ranking = { ...evaluation, group: scopeShape.optional() }
export const rankingQuery = sliced(ranking)

/** Stands for the indicators that lead and those that make the score, which are always given. */
const headlines = 'headlines'
const figure = z.string().min(1).max(100)
const figures = {
  figures: z
    .union([figure, z.array(figure).max(100)])
    .optional()
    .openapi({ description: `给出哪些指标的数值；可重复，${headlines} 为牵头指标和计分指标，两者总在其中；缺省为全部 / figures of which indicators; repeatable, ${headlines} are those that lead and those that make the score, which are always among them; by default all`, example: headlines }),
}
export const figuresQuery = sliced({ ...ranking, ...figures })
/** The ids that it names; undefined for all. */
export const figuresOf = (given: string | readonly string[] | undefined): string[] | undefined => (given === undefined ? undefined : [given].flat().filter((id) => id !== headlines))

const axis = z.string().min(1).max(50)
const pivot = {
  ...ranking,
  rows: axis.openapi({ description: 'department | group | indicator | verdict | 维度 / a dimension' }),
  columns: axis.optional(),
  indicator: z.union([z.string().max(100), z.array(z.string().max(100)).max(200)]).optional().openapi({ description: '可重复；缺省为全部，须以指标作行或列 / repeatable; by default all, with the indicator on an axis' }),
}
export const pivotQuery = sliced(pivot)
const several = (most: number, length: number) =>
  z
    .union([z.string().min(1).max(length), z.array(z.string().min(1).max(length)).min(1).max(most)])
    .transform((given) => (Array.isArray(given) ? given : [given]))

export const historyQuery = z.strictObject({
  ...evaluation,
  period: several(12, 20).openapi({ description: '可重复，至多 12 个 / repeatable, at most 12', example: ['2014', '2015'] }),
  indicator: several(100, 100).optional().openapi({ description: '可重复；默认全部 / repeatable; by default all' }),
  department: several(50, 100).optional().openapi({ description: '可重复，至多 50 个 / repeatable, at most 50' }),
})

const selection = {
  ...evaluation,
  indicator: z.string().min(1).max(100),
  department: z.string().min(1).max(100).optional(),
  verdict: z.enum(['met', 'missed', 'pending', 'exempt', 'unknown']).optional(),
}
export const explainQuery = z.strictObject({ ...evaluation, indicator: selection.indicator, department: selection.department })

const order = {
  sort: z.string().max(50).optional(),
  descending: z.stringbool().optional(),
}
/** Of the words in a file. */
const language = { language: z.enum(['zh', 'en']).default('zh') }
export const verdictExportQuery = sliced({ ...selection, ...order, ...language })

const pages = {
  page: z.coerce.number().int().min(1).max(10_000_000).optional(),
  size: z.coerce.number().int().min(1).max(500).optional(),
}
export const verdictQuery = sliced({ ...selection, ...order, ...pages })

/** Every parameter of a sliced query that is not a dimension. */
const fixed = new Set(Object.keys({ ...ranking, ...figures, ...pivot, ...selection, ...order, ...language, ...pages }))

/**
 * The slice of a validated query.
 *
 * @throws Mistake for a parameter that is neither fixed nor of a dimension, and for one that cannot be applied.
 */
export function sliceOf(query: Readonly<Record<string, unknown>>): Slice {
  const given = Object.entries(query).filter(([name, values]) => !fixed.has(name) && values !== undefined)
  const known = dimensions.flatMap(parameterNames)
  const unknown = given.find(([name]) => !known.includes(name))
  if (unknown) throw unknownDimension(unknown[0], dimensions.map(({ id }) => id))
  try {
    return readSlice(Object.fromEntries(given.map(([name, values]) => [name, Array.isArray(values) ? values.map(String) : [String(values)]])))
  } catch (error) {
    throw error instanceof SliceError ? badSlice(error.detail) : error
  }
}
