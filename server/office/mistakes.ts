import type { Names } from '../../metrics/names'
import type { RejectWords } from '../intake/check/reject-texts'
import { Mistake } from './mistake'

/** The mistakes that people make, in their words. Each says what was wrong and what to do instead. */

const list = (values: readonly string[]): Names => ({ zh: values.join('、'), en: values.join(', ') })

const nearest = (values: readonly string[]): Names =>
  values.length === 0 ? { zh: '', en: '' } : { zh: `是否想写 ${list(values).zh}？`, en: ` Did you mean ${list(values).en}?` }

export const unknownPeriod = (asked: string): Mistake =>
  new Mistake(
    'unknown-period',
    { zh: '期间写法不对', en: 'Not a period' },
    {
      zh: `「${asked}」不是期间。请写年、半年、季度或月份，例如 2015、2015-H1、2015-Q3、2015-10。`,
      en: `"${asked}" is not a period. Write a year, half, quarter or month, such as 2015, 2015-H1, 2015-Q3 or 2015-10.`,
    },
  )

export const unknownScheme = (asked: string, known: readonly string[]): Mistake =>
  new Mistake(
    'unknown-scheme',
    { zh: '没有这个方案', en: 'No such scheme' },
    { zh: `没有方案「${asked}」。现有方案：${list(known).zh}。`, en: `There is no scheme "${asked}". Schemes: ${list(known).en}.` },
    404,
  )

export const unknownIndicator = (asked: string, close: readonly string[]): Mistake =>
  new Mistake(
    'unknown-indicator',
    { zh: '没有这个指标', en: 'No such indicator' },
    {
      zh: `没有指标「${asked}」。${nearest(close).zh}全部指标见 shuping indicators。`,
      en: `There is no indicator "${asked}".${nearest(close).en} Run "shuping indicators" for the list.`,
    },
    404,
  )

export const unknownDepartment = (asked: string, close: readonly string[]): Mistake =>
  new Mistake(
    'unknown-department',
    { zh: '没有这个部门', en: 'No such department' },
    {
      zh: `没有代码为「${asked}」的部门。${nearest(close).zh}`,
      en: `There is no department with the code "${asked}".${nearest(close).en}`,
    },
    404,
  )

export const unknownBatch = (asked: string): Mistake =>
  new Mistake(
    'unknown-batch',
    { zh: '没有这个批次', en: 'No such batch' },
    { zh: `没有批次「${asked}」。全部批次见 shuping batches。`, en: `There is no batch "${asked}". Run "shuping batches" for the list.` },
    404,
  )

export const badDay = (asked: string): Mistake =>
  new Mistake(
    'bad-day',
    { zh: '日期写法不对', en: 'Not a date' },
    { zh: `「${asked}」不是日期。请写成 2015-10-31。`, en: `"${asked}" is not a date. Write it as 2015-10-31.` },
  )

export const futureAsOf = (asked: string, today: string): Mistake =>
  new Mistake(
    'future-as-of',
    { zh: '截止日尚未到来', en: 'The as-of day lies in the future' },
    {
      zh: `截止日 ${asked} 晚于今天（${today}）。请写今天或更早的日期。`,
      en: `The as-of day ${asked} is later than today (${today}). Give today or an earlier day.`,
    },
  )

export const unknownSort = (asked: string, known: readonly string[]): Mistake =>
  new Mistake(
    'unknown-sort',
    { zh: '不能按此列排序', en: 'Cannot sort by that column' },
    { zh: `不能按「${asked}」排序。可用：${list(known).zh}。`, en: `Cannot sort by "${asked}". Columns: ${list(known).en}.` },
  )

export const unknownDimension = (asked: string, known: readonly string[]): Mistake =>
  new Mistake(
    'unknown-parameter',
    { zh: '没有这个参数', en: 'No such parameter' },
    { zh: `没有参数「${asked}」。可用的维度：${list(known).zh}。`, en: `There is no parameter "${asked}". Dimensions: ${list(known).en}.` },
  )

export const badSlice = (detail: Names): Mistake => new Mistake('bad-slice', { zh: '切片写法不对', en: 'The slice is not well formed' }, { zh: `${detail.zh}。`, en: `${detail.en}.` })

export const calendarUnknown = (period: string, indicator: string, rows: number, known: { readonly first: string; readonly last: string }): Mistake =>
  new Mistake(
    'CalendarUnknownError',
    { zh: '工作日历未公布', en: 'The working calendar is not known' },
    {
      zh: `期间 ${period} 的指标 ${indicator} 有 ${rows} 项须按工作日计算，所及日期的工作日历尚未公布（已知 ${known.first} 至 ${known.last}）。请待节假日安排公布后更新日历，或采用按自然日计算的规则。`,
      en: `CalendarUnknownError: in ${period}, ${rows} items of ${indicator} need working days beyond the known calendar (${known.first} to ${known.last}). Update the calendar once the holidays are announced, or use a rule in calendar days.`,
    },
    422,
  )

export const decisionsConflict = (conflicts: readonly Names[]): Mistake =>
  new Mistake(
    'decisions-conflict',
    { zh: '口径自相矛盾', en: 'The decisions contradict themselves' },
    { zh: `未导入：${conflicts.map(({ zh }) => zh).join('；')}。`, en: `Nothing was imported: ${conflicts.map(({ en }) => en).join('; ')}.` },
    422,
  )

export const decisionRefused = (faults: readonly (RejectWords & { readonly value: string })[]): Mistake => {
  const zh = faults.map(({ column, value, reason, remedy }) => `${column.zh}「${value}」${reason.zh}，${remedy.zh}`).join('；')
  const en = faults.map(({ column, value, reason, remedy }) => `${column.en} "${value}": ${reason.en}; ${remedy.en}`).join('. ')
  return new Mistake('decision-refused', { zh: '填写有误', en: 'Something is filled in wrongly' }, { zh: `未登记：${zh}。`, en: `Nothing was entered. ${en}.` }, 422)
}

export const schemeDraftWrong = (problems: readonly Names[]): Mistake =>
  new Mistake(
    'scheme-wrong',
    { zh: '方案有误', en: 'The scheme is wrong' },
    { zh: problems.map(({ zh }) => zh).join('；'), en: problems.map(({ en }) => en).join('; ') },
    422,
  )

export const noTemplate = (asked: string, known: readonly string[]): Mistake =>
  new Mistake('no-template', { zh: '没有这个模板', en: 'No such template' }, { zh: `没有模板 ${asked}。可用：${known.map((id) => `${id}.xlsx`).join('、')}，或 .csv。`, en: `There is no template ${asked}. There are: ${known.map((id) => `${id}.xlsx`).join(', ')}, or .csv.` }, 404)

export const noDecisionType = (asked: string, known: readonly Names[]): Mistake =>
  new Mistake(
    'no-decision-type',
    { zh: '没有这类口径', en: 'No such kind of decision' },
    {
      zh: `「${asked}」不能逐条登记。可以登记：${known.map(({ zh }) => zh).join('、')}。`,
      en: `"${asked}" is not decided row by row. These are: ${known.map(({ en }) => en).join(', ')}.`,
    },
    404,
  )

export const unknownColumn = (asked: string, known: readonly string[]): Mistake =>
  new Mistake('unknown-column', { zh: '没有这一列', en: 'No such column' }, { zh: `没有列「${asked}」。可用：${list(known).zh}。`, en: `There is no column "${asked}". Columns: ${list(known).en}.` })

export const noSuchPath = (path: string): Mistake =>
  new Mistake(
    'not-found',
    { zh: '没有这个地址', en: 'Nothing here' },
    { zh: `没有 ${path}。接口说明见 /api/openapi.json。`, en: `There is nothing at ${path}. The API is described at /api/openapi.json.` },
    404,
  )

export const badToken = (): Mistake =>
  new Mistake(
    'bad-token',
    { zh: '令牌不对', en: 'Wrong token' },
    {
      zh: '导入须由本机命令行发起：shuping import … --data 目录。',
      en: 'Files are imported by the command line of this machine: shuping import … --data DIR.',
    },
    403,
  )

export const requestTooLarge = (kilobytes: number): Mistake =>
  new Mistake(
    'request-too-large',
    { zh: '请求过大', en: 'The request is too large' },
    { zh: `请求正文不得超过 ${kilobytes} KB。`, en: `The body of this request may hold ${kilobytes} kB at most.` },
    413,
  )

export const foreignHost = (host: string): Mistake =>
  new Mistake(
    'foreign-host',
    { zh: '主机名不被接受', en: 'That host name is not served' },
    {
      zh: `本服务只在本机地址上应答，不接受主机名「${host}」。请用 http://127.0.0.1 打开。`,
      en: `This server answers on its loopback address only, not for the host "${host}". Open it at http://127.0.0.1.`,
    },
    421,
  )

export const foreignOrigin = (): Mistake =>
  new Mistake(
    'foreign-origin',
    { zh: '来源不被接受', en: 'That origin is not accepted' },
    { zh: '其他网站的页面不能改动这里的数据。', en: 'A page of another site may not change data here.' },
    403,
  )

export const notPublished = (period: string): Mistake =>
  new Mistake(
    'not-published',
    { zh: '尚未通报', en: 'Not issued yet' },
    { zh: `期间 ${period} 尚未通报，通报发布后可查阅。`, en: `The period ${period} is not issued yet; its bulletin can be read once it is.` },
    403,
  )

export const serverGone = (address: string): Mistake =>
  new Mistake(
    'server-gone',
    { zh: '服务没有应答', en: 'The server did not answer' },
    {
      zh: `${address} 的服务没有完整应答。请确认它仍在运行后重试；如已停止，再次执行即直接读取数据目录。`,
      en: `The server at ${address} did not answer in full. See that it still runs and try again; once it is stopped, the data folder is read directly.`,
    },
    503,
  )

/** @param part of the office that was not classified for who sees one department. */
export const notWithin = (part: string): Mistake =>
  new Mistake('not-within', { zh: '不在所见范围内', en: 'Not within what you see' }, { zh: `「${part}」不按部门提供。`, en: `"${part}" is not given for one department.` }, 403)
