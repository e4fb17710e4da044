import { readFile } from 'node:fs/promises'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { EvaluationQuery } from '../../office/office'
import type { MovedDepartment } from '../../office/preview'
import { type Format, printJson, printRows } from '../formats'
import { mistake } from '../mistakes'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'

const columns = [
  { id: 'code', name: speak(texts.code) },
  { id: 'name', name: speak(texts.department) },
  { id: 'group', name: speak(texts.groupColumn) },
  { id: 'now', name: speak(texts.rankNow), align: 'right' as const },
  { id: 'considered', name: speak(texts.rankThen), align: 'right' as const },
  { id: 'places', name: speak(texts.placesMoved), align: 'right' as const },
  { id: 'scoreNow', name: speak(texts.scoreNow), align: 'right' as const },
  { id: 'scoreThen', name: speak(texts.scoreThen), align: 'right' as const },
]

const signed = (value: number | null): string => (value === null ? '—' : value > 0 ? `+${value}` : String(value))
const shown = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '—'

const cells = ({ code, name, group, now, considered, places }: MovedDepartment): string[] => [
  code,
  name,
  departmentGroups[group][language],
  shown(now.rank, 0),
  shown(considered.rank, 0),
  signed(places),
  shown(now.score, 2),
  shown(considered.score, 2),
]

/** `shuping preview` */
export async function preview(file: string, { data, format, ...query }: EvaluationQuery & { readonly data: string; readonly format: Format }): Promise<void> {
  const draft = await readFile(file, 'utf8').catch(() => {
    throw mistake('noSuchFile', { file })
  })
  await withOffice(data, async (office) => {
    const answer = await office.preview({ ...query, draft })
    await (format === 'json' ? printJson(answer) : printRows(format, columns, answer.departments.map(cells)))
  })
}
