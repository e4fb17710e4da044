import { decisionTypes } from '../../intake'
import { column, type TableToExport } from '../table'

export default {
  id: 'decisions',
  names: { zh: '口径决定', en: 'Decisions' },
  note: { zh: '办公室决定的期限、日历、用语、豁免等，含已被替代和撤销的。', en: 'Limits, days, wordings, exemptions and the like that the office decided, those replaced and withdrawn too.' },
  columns: () => [
    column('type', '类型', 'Type', 'text', { zh: '决定的类型', en: 'Record type of the decision' }),
    column('batch', '批次', 'Batch', 'whole', { zh: '批次号', en: 'Number of its batch' }),
    column('line', '行号', 'Line', 'whole', { zh: '在批次中的行号', en: 'Line in its batch' }),
    column('who', '经办人', 'Who', 'text', { zh: '作出决定的人', en: 'Who decided' }),
    column('decided_at', '决定时刻', 'Decided at', 'instant', { zh: '作出决定的时刻', en: 'When it was decided' }),
    column('why', '理由', 'Why', 'text', { zh: '决定的理由', en: 'The reason' }),
    column('standing', '有效', 'Standing', 'flag', { zh: '是否仍然有效', en: 'Whether it counts now' }),
    column('withdrawn_by', '撤销人', 'Withdrawn by', 'text', { zh: '撤销的人', en: 'Who withdrew it' }),
    column('withdrawn_why', '撤销理由', 'Why withdrawn', 'text', { zh: '撤销的理由', en: 'Why it was withdrawn' }),
    column('cells', '内容', 'Content', 'json', { zh: '各栏内容', en: 'Its cells by column' }),
  ],
  async *pages({ office }) {
    for (const { id } of decisionTypes)
      yield (await office.decisions(id)).map((one) => [
        id, one.batch, one.line, one.made.who, one.made.at, one.made.why, one.standing, one.withdrawn?.who ?? null, one.withdrawn?.why ?? null, JSON.stringify(one.cells),
      ])
  },
} satisfies TableToExport
