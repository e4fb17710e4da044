import { periodStates, type PeriodState } from '../../metrics/time/period-state'
import { Mistake } from './mistake'

/** The mistakes that people make in writing and issuing bulletins. */

export const textClosed = (period: string, state: PeriodState): Mistake =>
  new Mistake(
    'text-closed',
    { zh: '现在不能改写文字', en: 'The text cannot be rewritten now' },
    {
      zh: `期间 ${period} 现为「${periodStates[state].zh}」。冻结之后、通报之前可以改写${state === 'open' ? '，请先冻结' : '；已通报的只能勘误'}。`,
      en: `The period ${period} is ${state}. Its text is rewritten after the freeze and before the issue${state === 'open' ? ': freeze it first' : '; what was issued is put right by a revision'}.`,
    },
    409,
  )

export const noSuchParagraph = (paragraph: string): Mistake =>
  new Mistake(
    'no-such-paragraph',
    { zh: '没有这一段', en: 'No such paragraph' },
    { zh: `通报中没有段落 ${paragraph}。段落标识见 /api/bulletin/preview 的 id。`, en: `The bulletin has no paragraph ${paragraph}; the ids are those of /api/bulletin/preview.` },
    404,
  )

export const sentenceChanged = (paragraph: string): Mistake =>
  new Mistake(
    'sentence-changed',
    { zh: '这一段的数值已有变动', en: 'The figures of the paragraph have changed' },
    { zh: `段落 ${paragraph} 的数值或其次序与改写时所见不同，未保存。请刷新后重写：数值之间各有一段文字，数值不能增减、移动。`, en: `The figures of ${paragraph}, or their order, are not those that were rewritten; nothing was kept. Reload and write again: one text before each figure and one after the last; figures are neither added, nor left out, nor moved.` },
    409,
  )

export const numberTyped = (numbers: readonly string[]): Mistake =>
  new Mistake(
    'number-typed',
    { zh: '文字中不能键入数值', en: 'Figures are not typed into the words' },
    {
      zh: `所写文字中有 ${numbers.join('、')}，未保存。数值一律取自数据，不能键入，以免与数据不符；原句文字中本有的数字可以保留，日期可用汉字书写。`,
      en: `The words have ${numbers.join(', ')}; nothing was kept. Every figure comes from the data, so that none can differ from it; numbers that the sentence had in its words may stay, and a date can be written in Chinese numerals.`,
    },
    422,
  )

export const nothingToTakeBack = (paragraph: string): Mistake =>
  new Mistake(
    'nothing-to-take-back',
    { zh: '没有可撤销的改写', en: 'There is nothing to take back' },
    { zh: `段落 ${paragraph} 未经改写。`, en: `The paragraph ${paragraph} was not rewritten.` },
    409,
  )

export const officeUnnamed = (): Mistake =>
  new Mistake(
    'office-unnamed',
    { zh: '发文机关未设置', en: 'The issuing office has no name' },
    { zh: '没有机关代字，不能编发文字号。请先设置发文机关（通报页，或 shuping office name=… abbreviation=…）。', en: 'Without an abbreviation no number can be given. Set who the office is first (on the page of the bulletin, or "shuping office name=… abbreviation=…").' },
    409,
  )

export const numberTaken = (number: string, period: string): Mistake =>
  new Mistake(
    'number-taken',
    { zh: '发文字号已被使用', en: 'The number is taken' },
    { zh: `${number} 已用于期间 ${period} 的文件。请另编序号。`, en: `${number} was given to a document of the period ${period}. Give another serial number.` },
    409,
  )

export const erratumIssued = (period: string, revision: number, number: string): Mistake =>
  new Mistake(
    'erratum-issued',
    { zh: '该版的勘误已经印发', en: 'The erratum was issued already' },
    { zh: `期间 ${period} 第 ${revision} 版的勘误已以 ${number} 印发。`, en: `The erratum of revision ${revision} of ${period} was issued as ${number}.` },
    409,
  )

export const noSuchIssue = (id: number): Mistake =>
  new Mistake('no-such-issue', { zh: '没有这份文件', en: 'No such document' }, { zh: `没有编号为 ${id} 的已印发文件。`, en: `No document was issued under the id ${id}.` }, 404)

export const issuedDamaged = (file: string): Mistake =>
  new Mistake(
    'issued-damaged',
    { zh: '印发的文件已损坏', en: 'An issued file is damaged' },
    { zh: `${file} 与印发时不一致，不予提供。请从备份恢复。`, en: `${file} is not as it was issued, and is not served. Restore it from a backup.` },
    500,
  )

export const emptySetting = (name: string): Mistake =>
  new Mistake(
    'bad-office-setting',
    { zh: '发文机关设置有误', en: 'The settings of the office are not right' },
    { zh: `${name} 不能为空。`, en: `${name} cannot be empty.` },
  )

export const cannotKeep = (folder: string, reason: string): Mistake =>
  new Mistake(
    'cannot-keep',
    { zh: '无法写入', en: 'The files could not be written' },
    { zh: `未能写入 ${folder}（${reason}），没有印发，期间状态和文号均未变。请检查该文件夹后重试。`, en: `${folder} could not be written (${reason}): nothing was issued, no number was given. Look at the folder and try again.` },
    507,
  )

export const composedOneself = (who: string): Mistake =>
  new Mistake(
    'composed-oneself',
    { zh: '编制人不得签发', en: 'Composed by who issues it' },
    {
      zh: `${who} 冻结、勘误了所印发的数值，或改写了其中的文字，不得自行签发印发。请由另一名签发人办理。`,
      en: `${who} kept the figures of what is to be issued, or rewrote words in it, and does not issue it too: another issuer does.`,
    },
    403,
  )
