import { type Dimension, dimensions } from '../dimensions'
import { byKind, type Filter } from './filter'
import { type Slice, sliceEntries } from './slice'
import { notOrdered, oneBound, oneKind, SliceError, UnknownDimensionError } from './slice-error'

/** Values by the name of a query parameter. */
export type Parameters = Readonly<Record<string, readonly string[]>>

const namesOf = ({ id }: Dimension) => ({ only: id, not: `${id}.not`, from: `${id}.from`, to: `${id}.to` })

/** Names of the parameters of a slice that stand for a dimension. */
export const parameterNames = (dimension: Dimension): string[] => {
  const { only, not, from, to } = namesOf(dimension)
  return dimension.ordered ? [only, not, from, to] : [only, not]
}

/**
 * A slice as query parameters, in one fixed order: `domain=交通`, `domain.not=交通`, `month-due.from=2015-03`; a parameter
 * is repeated for each value, and what is not filtered is left out.
 *
 * @throws SliceError
 */
export function sliceParameters(slice: Slice): Parameters {
  const entries = sliceEntries(slice).flatMap(([dimension, filter]): [string, readonly string[]][] => {
    const names = namesOf(dimension)
    return byKind<[string, readonly string[]][]>(filter, {
      only: (values) => [[names.only, values]],
      not: (values) => [[names.not, values]],
      range: ({ from, to }) => [...(from ? [[names.from, [from]] as [string, string[]]] : []), ...(to ? [[names.to, [to]] as [string, string[]]] : [])],
    })
  })
  return Object.fromEntries(entries)
}

/**
 * The slice of query parameters; an empty value filters nothing.
 *
 * @param parameters those of the slice and no others.
 * @throws SliceError
 */
export function readSlice(parameters: Parameters): Slice {
  const known = new Set(dimensions.flatMap((dimension) => Object.values(namesOf(dimension))))
  for (const name of Object.keys(parameters)) if (!known.has(name)) throw new UnknownDimensionError(name)
  const filters = dimensions.flatMap((dimension) => {
    const filter = readFilter(dimension, parameters)
    return filter === null ? [] : [[dimension.id, filter] as const]
  })
  return Object.fromEntries(sliceEntries(Object.fromEntries(filters)).map(([{ id }, filter]) => [id, filter]))
}

/** The same with what cannot be read left out: an address may have been cut or mistyped, and a page is shown all the same. */
export function readableSlice(parameters: Parameters): Slice {
  const read = dimensions.map((dimension): Slice => {
    try {
      return readSlice(Object.fromEntries(Object.values(namesOf(dimension)).flatMap((name) => (parameters[name] ? [[name, parameters[name]]] : []))))
    } catch (error) {
      if (error instanceof SliceError) return {}
      throw error
    }
  })
  return Object.assign({}, ...read) as Slice
}

function readFilter(dimension: Dimension, parameters: Parameters): Filter | null {
  const names = namesOf(dimension)
  const given = (name: string) => (Object.hasOwn(parameters, name) ? parameters[name]! : []).filter((value) => value !== '')
  const single = (name: string) => {
    if (given(name).length > 1) throw oneBound(name)
    return given(name)[0]
  }
  const [only, not, from, to] = [given(names.only), given(names.not), single(names.from), single(names.to)]
  const kinds = [only.length > 0, not.length > 0, from !== undefined || to !== undefined].filter(Boolean).length
  if (kinds > 1) throw oneKind(dimension.id)
  if (not.length > 0) return { not }
  if (only.length > 0) return only
  if (kinds === 1 && !dimension.ordered) throw notOrdered(dimension.id)
  return kinds === 1 ? { from, to } : null
}
