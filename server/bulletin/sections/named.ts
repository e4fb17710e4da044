import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Span } from '../document'
import { departmentName } from '../input'
import { messages } from '../messages'
import { enumerated, figure, sentence } from '../sentence'

/** A、B、C; past `limit` the first of them and their number: A、B、C等30家. */
export function named(departments: readonly RankedDepartment[], path: string, limit: number): Span[] {
  const names = enumerated(departments.slice(0, limit).map((department) => [{ text: departmentName(department) }]))
  if (departments.length <= limit) return names
  return sentence(messages.ranking.andOthers, { departments: names, n: figure(path, departments.length) })
}
