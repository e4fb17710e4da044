import type { Names } from '../../../metrics/names'
import { Mistake } from '../../office/mistake'

const wrong = (zh: string, en: string): Mistake => new Mistake('correction-wrong', { zh: '补正文件有误', en: 'The correction cannot be used' }, { zh, en }, 422)

export const correctionOfCorrection = (id: number, root: number): Mistake =>
  wrong(`批次 ${id} 本身是批次 ${root} 的补正，请补正批次 ${root}。`, `Batch ${id} is itself a correction of batch ${root}: correct batch ${root}.`)

const states: Readonly<Record<'held' | 'withdrawn' | 'sample', Names>> = {
  held: { zh: '暂缓中，请先放行，或更正原文件后整批重新导入', en: 'is held: release it first, or correct the whole file and import that' },
  withdrawn: { zh: '已撤回，请更正原文件后重新导入', en: 'is withdrawn: correct the file and import it' },
  sample: { zh: '是示例数据，不能补正', en: 'is sample data and cannot be corrected' },
}

export const notCorrectable = (id: number, why: keyof typeof states): Mistake => wrong(`批次 ${id} ${states[why].zh}。`, `Batch ${id} ${states[why].en}.`)

export const correctionTooOld = (id: number): Mistake =>
  wrong(`批次 ${id} 由旧版本导入，没有保存读取方式，不能单独补正；请更正原文件，撤回该批次后重新导入。`, `Batch ${id} was imported by an earlier version, which did not keep how it was read: correct the file, withdraw the batch and import it again.`)

export const oneCorrection = (): Mistake => wrong('一次只能送回一个补正文件，且不需要导入方案和观测日期：二者沿用原批次。', 'A correction is one file, and needs no profile and no observation day: both are those of its batch.')

export const notRejectSheet = (name: string, wanted: readonly string[]): Mistake =>
  wrong(`${name} 不是下载的被拒行清单：前几列应为 ${wanted.join('、')}。请在下载的清单上更正后送回。`, `${name} is not the list of refused rows as it was downloaded: its first columns must be ${wanted.join(', ')}. Mend the rows in that list and send it back.`)

export const rowUnread = (name: string, line: number): Mistake => wrong(`${name} 第 ${line} 行的列数与首行不符，请检查引号和逗号。`, `Line ${line} of ${name} has another number of cells than its header: check quotes and commas.`)

export const notRefused = (name: string, line: number, batch: number): Mistake =>
  wrong(`${name} 第 ${line} 行对应不上批次 ${batch} 中任何一个被拒的行。请勿改动前几列。`, `Line ${line} of ${name} is none of the refused rows of batch ${batch}. Leave the first columns as they are.`)

export const rowTwice = (name: string, file: string, line: number): Mistake => wrong(`${name} 中，${file} 第 ${line} 行出现两次，请删去一行。`, `${name} holds line ${line} of ${file} twice. Remove one.`)

export const fieldsMissing = (name: string, file: string, labels: readonly string[]): Mistake =>
  wrong(`${name} 缺少 ${file} 的列：${labels.join('、')}。请保留下载清单中的全部列。`, `${name} lacks columns of ${file}: ${labels.join(', ')}. Keep every column of the list.`)

export const nothingMended = (name: string): Mistake => wrong(`${name} 中没有可补正的行：各行的内容列均为空。`, `${name} mends nothing: the fields of every row are blank.`)
