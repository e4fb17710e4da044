import { unknownDepartment } from './mistakes'
import { nearestNames } from './nearest-names'

/**
 * The department with a code.
 *
 * @throws Mistake with the nearest codes when there is none; a name in the place of the code finds its code.
 */
export function findDepartment<T extends { readonly code: string; readonly name: string }>(code: string, departments: readonly T[]): T {
  const found = departments.find((one) => one.code === code)
  if (found) return found
  const named = departments.filter(({ name }) => code.length > 1 && name.includes(code)).map((one) => `${one.code} ${one.name}`)
  throw unknownDepartment(code, named.length > 0 ? named.slice(0, 3) : nearestNames(code, departments.map((one) => one.code)))
}
