import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printed } from '../../server/e2e/command'

/** How many requests a department owed an answer, and to how many it gave one in time. */
export interface Answered {
  readonly due: number
  readonly inTime: number
}

/**
 * A department's replies in a year: every fifth owed too few to be ranked in either year, the last hundred were not there
 * in 2014 and each seventh had nothing to answer in 2015.
 */
export function answered(index: number, year: 2014 | 2015, count: number): Answered | null {
  if (year === 2014 && index >= count - 100) return null
  if (year === 2015 && index % 7 === 6) return null
  const due = index % 5 === 4 ? 2 : 40 + (index % 60)
  return { due, inTime: due - ((index * (year === 2015 ? 7 : 11)) % due) }
}

export const codeOf = (index: number): string => `D${String(index).padStart(5, '0')}`

/** A data folder with very many departments and the counts of their replies in 2014 and 2015. The caller removes it. */
export async function manyDepartments(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shuping-many-'))
  const write = (name: string, head: string, rows: readonly (readonly (string | number)[])[]): string => {
    const path = join(folder, name)
    writeFileSync(path, `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`)
    return path
  }
  const all = Array.from({ length: count }, (_, index) => index)
  const counts = all.flatMap((index) =>
    ([2014, 2015] as const).flatMap((year) => {
      const told = answered(index, year, count)
      return told ? [[codeOf(index), year, '全年', told.due, told.inTime, 0, 0]] : []
    }),
  )
  const files = [
    write('department.csv', '部门代码,部门名称,组别', all.map((index) => [codeOf(index), `第${index}局`, ['试点单位', '市级部门', '区县'][index % 3]!])),
    write('request-count.csv', '提供部门,年度,统计期,应回复件数,期限内回复件数,经延期按期回复件数,中止件数', counts),
  ]
  const data = join(folder, 'data')
  await printed('import', ...files, '--profile', 'template', '--observed-on', '2015-12-31', '--data', data)
  return data
}
