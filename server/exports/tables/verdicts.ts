import { dimensions } from '../../../metrics/dimensions'
import { indicators } from '../../../metrics/indicators'
import { orderOf, rowsSql, verdictRow } from '../../evaluation/verdict-rows'
import type { Row } from '../../warehouse'
import { type Cell, column, type TableToExport } from '../table'

export default {
  id: 'verdicts',
  names: { zh: '判定明细', en: 'Verdicts' },
  note: { zh: '每个判定对象一行：各项数值由这些行逐件计得。', en: 'A line a judged subject: every figure is counted from these.' },
  columns: () => [
    column('indicator', '指标代码', 'Indicator', 'text', { zh: '指标代码', en: 'Id of the indicator' }),
    column('department', '部门代码', 'Department', 'text', { zh: '部门代码', en: 'Code of the department' }),
    column('subject', '对象编号', 'Subject', 'text', { zh: '判定对象在来源中的编号', en: 'Id of the subject in its source' }),
    column('title', '对象名称', 'Title', 'text', { zh: '判定对象的名称', en: 'Title of the subject' }),
    column('verdict', '判定', 'Verdict', 'text', { zh: 'met 已履行；missed 未履行；pending 未到期；exempt 豁免；unknown 来源未载明', en: 'met, missed, pending, exempt or unknown' }),
    column('reason', '原因代码', 'Reason', 'text', { zh: '判定的原因', en: 'Code of the reason' }),
    column('reason_text', '原因', 'Reason in words', 'text', { zh: '判定的原因', en: 'The reason, in Chinese' }),
    column('method', '方法', 'Method', 'text', { zh: '判定的方法', en: 'Code of the method' }),
    column('due_on', '到期日', 'Due on', 'day', { zh: '应办结日；当日办结为按期', en: 'The day it is due; done on it is in time' }),
    column('due_at', '到期时刻', 'Due at', 'instant', { zh: '来源载明时刻时的应办结时刻', en: 'The instant, where the source states it' }),
    column('done_on', '办结日', 'Done on', 'day', { zh: '办结日；未办结时为空', en: 'The day it was done; empty when it was not' }),
    column('done_at', '办结时刻', 'Done at', 'instant', { zh: '来源载明时刻时的办结时刻', en: 'The instant, where the source states it' }),
    column('days', '用时', 'Days', 'whole', { zh: '办理用时，工作日或自然日按规则', en: 'Days that it took, working or calendar as the rule says' }, { zh: '天', en: 'days' }),
    column('flags', '标记', 'Flags', 'text', { zh: '标记代码，逗号分隔', en: 'Codes of flags, by commas' }),
    column('count', '件数', 'Count', 'whole', { zh: '一行代表的件数；来源只报汇总数时大于 1', en: 'Items that the line stands for; more than 1 where a source reports counts' }, { zh: '件', en: 'items' }),
    column('batch', '批次', 'Batch', 'whole', { zh: '出自哪个导入批次', en: 'The batch it came with' }),
    column('line', '行号', 'Line', 'whole', { zh: '在来源文件中的行号', en: 'Line of the source file' }),
    ...dimensions.map(({ column: id, names }) => column(id, names.zh, names.en, 'text', { zh: '维度，指标无此维度时为空', en: 'A dimension; empty where the indicator lacks it' })),
  ],
  async *pages({ warehouse, evaluation }) {
    for (const { id, asOf } of evaluation.frame.indicators) {
      const indicator = evaluation.indicators.get(id) ?? indicators.get(id)
      if (!indicator || asOf === null) continue
      const { text, parameters } = rowsSql(await evaluation.rows(indicator, {}), orderOf(undefined))
      for await (const page of warehouse.stream<Row>(text, parameters))
        yield page.map((raw): Cell[] => {
          const row = verdictRow(raw, null)
          return [
            row.indicator, row.department, row.subject, row.title, row.verdict, row.reason, indicator.reasons[row.reason]?.zh ?? row.reason, row.method,
            row.due_on, row.due_at, row.done_on, row.done_at, row.days, row.flags, row.count, row.batch, row.line,
            ...dimensions.map((dimension) => row.dimensions[dimension.id] ?? null),
          ]
        })
    }
  },
} satisfies TableToExport
