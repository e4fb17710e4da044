import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Span } from '../document'
import { departmentName } from '../input'
import { messages } from '../messages'
import { enumerated, figure, sentence } from '../sentence'

/** A name that moves with the ranking, as every figure does: words around it can be rewritten, it cannot. */
export const nameFigure = (department: RankedDepartment): Span => figure(`department/${department.code}/name`, departmentName(department))

/** A、B、C; past `limit` the first of them and their number: A、B、C等30家. */
export function named(departments: readonly RankedDepartment[], path: string, limit: number): Span[] {
  const names = enumerated(departments.slice(0, limit).map((department) => [nameFigure(department)]))
  if (departments.length <= limit) return names
  return sentence(messages.ranking.andOthers, { departments: names, n: figure(path, departments.length) })
}
