import { Mistake } from '../office/mistake'

export const documentFailed = (message: string): Mistake =>
  new Mistake('document-failed', { zh: '文书未能生成', en: 'The document could not be made' }, { zh: `文书未能生成，没有留下不完整的文件：${message}`, en: `The document could not be made, and no part of a file was left: ${message}` }, 500)

export const unknownRun = (number: number): Mistake =>
  new Mistake('unknown-run', { zh: '没有这次生成记录', en: 'No such run' }, { zh: `没有第 ${number} 次生成记录。全部记录见 shuping runs。`, en: `There is no run ${number}; "shuping runs" lists them.` }, 404)

export const runWithoutFile = (number: number): Mistake =>
  new Mistake('run-without-file', { zh: '没有可下载的文件', en: 'There is no file' }, { zh: `第 ${number} 次生成没有保存文件，或文件已被移走。重做即可得到。`, en: `No file is kept of run ${number}, or it was taken away. Repeat the run to have it.` }, 404)

export const notToBeRepeated = (number: number): Mistake =>
  new Mistake('run-not-repeatable', { zh: '不能重做', en: 'It cannot be repeated' }, { zh: `第 ${number} 次生成的请求与现行程序不符，不能重做。请重新提出。`, en: `What run ${number} was asked for is not what this version understands. Ask for it anew.` }, 409)

export const calendarEnds = (from: string, days: number, last: string): Mistake =>
  new Mistake(
    'calendar-unknown',
    { zh: '工作日历未公布', en: 'The working calendar is not known' },
    { zh: `自 ${from} 起 ${days} 个工作日超出已知的工作日历（至 ${last}）。请先在口径中登记日历，或改用较早的日期、较少的天数。`, en: `${days} working days from ${from} go beyond the known calendar (to ${last}). Enter the calendar first, or choose an earlier day or fewer days.` },
    422,
  )

export const nothingToMend = (period: string, department: string | undefined): Mistake =>
  new Mistake(
    'nothing-to-mend',
    { zh: '没有需要整改的事项', en: 'There is nothing to mend' },
    department === undefined
      ? { zh: `期间 ${period} 没有部门有需要整改的事项，未生成通知。`, en: `No department has anything to mend in ${period}: no notice was made.` }
      : { zh: `部门 ${department} 在期间 ${period} 没有需要整改的事项，未生成通知。`, en: `The department ${department} has nothing to mend in ${period}: no notice was made.` },
    422,
  )
