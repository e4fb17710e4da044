import { appealDeeds, appealStates, type AppealDeed } from '../../metrics/appeals/appeal'
import type { PeriodState } from '../../metrics/time/period-state'
import { periodStates } from '../../metrics/time/period-state'
import { Mistake } from '../office/mistake'
import type { Appeal } from './appeal'

/** The mistakes that people make with appeals. */

export const unknownAppeal = (number: number): Mistake =>
  new Mistake('unknown-appeal', { zh: '没有这件申诉', en: 'No such appeal' }, { zh: `没有第 ${number} 号申诉，或不属本部门。`, en: `There is no appeal ${number}, or it is another department's.` }, 404)

export const notInComment = (period: string, state: PeriodState): Mistake =>
  new Mistake(
    'not-in-comment',
    { zh: '现在不能提出申诉', en: 'No appeal can be filed now' },
    { zh: `期间 ${period} 现为「${periodStates[state].zh}」。申诉只在征求意见期间提出。`, en: `The period ${period} is ${periodStates[state].en}. Appeals are filed while it is out for comment.` },
    409,
  )

/** What was decided meanwhile, by whom: told to the one who comes second. */
export const appealMoved = ({ number, state, steps }: Appeal, deed: AppealDeed): Mistake => {
  const last = steps.at(-1)!
  const at = last.at.slice(0, 16).replace('T', ' ')
  return new Mistake(
    'appeal-moved',
    { zh: '申诉的状态不允许', en: 'The state of the appeal does not allow it' },
    { zh: `第 ${number} 号申诉现为「${appealStates[state].zh}」（${last.who}，${at}），不能${appealDeeds[deed].zh}。请刷新后查看。`, en: `Appeal ${number} is: ${appealStates[state].en} (${last.who}, ${at}). "${appealDeeds[deed].en}" is not possible; reload to see it.` },
    409,
  )
}

export const otherDepartment = (department: string): Mistake =>
  new Mistake('other-department', { zh: '不是本部门的事项', en: "Another department's" }, { zh: `只能就本部门（或其前身）的判定提出申诉；${department} 不是。`, en: `Only verdicts of one's own department, or of a forerunner, can be appealed; ${department} is another one.` }, 403)

export const notJudged = (indicator: string, subject: string): Mistake =>
  new Mistake('not-judged', { zh: '没有这一项判定', en: 'No such verdict' }, { zh: `所保存的版本中，该部门的 ${indicator} 没有对象「${subject}」。`, en: `The kept revision has no subject "${subject}" of ${indicator} for this department.` }, 422)

export const appealedAlready = (number: number, subject: string): Mistake =>
  new Mistake('appealed-already', { zh: '已在申诉中', en: 'Appealed already' }, { zh: `「${subject}」已列入第 ${number} 号申诉，尚在办理。`, en: `"${subject}" is part of appeal ${number}, which is not settled.` }, 409)

export const wrongCorrection = (item: number): Mistake =>
  new Mistake('wrong-correction', { zh: '更正有误', en: 'The correction is wrong' }, { zh: `第 ${item} 项不在该申诉中、重复，或与原判定相同。`, en: `Item ${item} is not part of the appeal, comes twice, or would stay as it is.` }, 422)

export const wrongFile = (name: string): Mistake =>
  new Mistake(
    'wrong-file',
    { zh: '附件不能接受', en: 'The file cannot be taken' },
    { zh: `「${name}」的内容须为 PDF、PNG、JPEG、DOCX、XLSX 或文本（UTF-8），每个不超过 10 MB，每次不超过 5 个。`, en: `"${name}" must be PDF, PNG, JPEG, DOCX, XLSX or text (UTF-8) by its content, at most 10 MB each, at most 5 at a time.` },
    422,
  )

export const unknownFile = (): Mistake =>
  new Mistake('unknown-file', { zh: '没有这个附件', en: 'No such file' }, { zh: '没有这个附件，或尚未上传完成。', en: 'There is no such file, or it was not sent whole.' }, 404)
