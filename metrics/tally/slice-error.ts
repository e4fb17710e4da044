import { dimensions } from '../dimensions'
import type { Names } from '../names'

/** A filter that cannot be applied: it would filter nothing, or other than was meant, and give a false figure. */
export class SliceError extends RangeError {
  override readonly name: string = 'SliceError'

  constructor(readonly detail: Names) {
    super(`${detail.zh} / ${detail.en}`)
  }
}

/** A filter that names no dimension. */
export class UnknownDimensionError extends SliceError {
  override readonly name = 'UnknownDimensionError'

  constructor(
    readonly dimension: string,
    readonly known: readonly string[] = dimensions.map(({ id }) => id),
  ) {
    super({ zh: `没有维度 ${dimension}，可用：${known.join('、')}`, en: `there is no dimension ${dimension}; use one of ${known.join(', ')}` })
  }
}

const example = { year: '2015', half: '2015-H1', quarter: '2015-Q3', month: '2015-09' } as const

export const notOrdered = (id: string): SliceError => {
  const ordered = dimensions.flatMap((one) => (one.ordered ? [one.id] : []))
  return new SliceError({ zh: `维度 ${id} 没有先后，不能取起止；可取起止的：${ordered.join('、')}`, en: `${id} has no order, so it has no range; these have: ${ordered.join(', ')}` })
}

export const notABound = (id: string, kind: keyof typeof example, value: string): SliceError =>
  new SliceError({ zh: `${id} 的起止「${value}」无法识别，应写作 ${example[kind]}`, en: `"${value}" is no bound of ${id}; write it as ${example[kind]}` })

export const oneBound = (name: string): SliceError => new SliceError({ zh: `${name} 只能写一个值`, en: `${name} takes one value` })

export const oneKind = (id: string): SliceError =>
  new SliceError({ zh: `维度 ${id} 只能用一种条件：取值、排除（.not）或起止（.from、.to）`, en: `ask one thing of ${id}: values, values to leave out (.not), or a range (.from, .to)` })
