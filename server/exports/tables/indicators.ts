import { indicators } from '../../../metrics/indicators'
import { targetOf } from '../../../metrics/scoring/target'
import { indicatorColumns } from '../figure-columns'
import { column, type TableToExport } from '../table'

export default {
  id: 'indicators',
  names: { zh: '指标', en: 'Indicators' },
  note: { zh: '每项指标一行：依据、口径、目标和权重。', en: 'A line an indicator: clause, rule, target and weight.' },
  columns: () => [
    ...indicatorColumns,
    column('name_en', '英文名称', 'English name', 'text', { zh: '英文名称', en: 'Name in English' }),
    column('clause', '条款', 'Clause', 'text', { zh: '工作计划的条款号', en: 'Number of the clause of the plan' }),
    column('clause_text', '条款原文', 'Words of the clause', 'text', { zh: '工作计划原文', en: 'The words of the plan' }),
    column('subject', '判定对象', 'Subject', 'text', { zh: '逐项判定的对象', en: 'What is judged, in Chinese' }),
    column('formula', '计算公式', 'Formula', 'text', { zh: '分子 ÷ 分母', en: 'Numerator ÷ denominator, in Chinese' }),
    column('rule', '判定规则', 'Rule', 'text', { zh: '何为已履行、未履行、未到期、豁免、来源未载明', en: 'When a subject is met, missed, pending, exempt, unknown; in Chinese' }),
    column('target', '目标', 'Target', 'share', { zh: '本期目标；未设目标时为空', en: 'Target of the period; empty without one' }),
    column('target_confirmed', '目标经确认', 'Target confirmed', 'flag', { zh: '否为默认取值，尚未经主管部门确认', en: 'False: a default that the office has not confirmed' }),
    column('weight', '权重', 'Weight', 'score', { zh: '在总分中的权重；空为不计入总分', en: 'In the total; empty when it does not count' }),
    column('as_of', '数据截至', 'As of', 'day', { zh: '该指标的有效截止日；无数据来源时为空', en: 'Effective as-of; empty without a source' }),
  ],
  pages: ({ evaluation: { asked, frame, indicators: own } }) => [
    frame.indicators.flatMap(({ id, asOf }) => {
      const one = own.get(id) ?? indicators.get(id)
      const target = targetOf(asked.scheme, id, asked.period.year)
      return one
        ? [[id, one.names.zh, one.names.en, one.clause.ref, one.clause.text, one.subject.zh, one.formula.zh, one.rule.zh, target ? target.value.num / target.value.den : null, target?.confirmed ?? null, asked.scheme.weights[id] ?? null, asOf]]
        : []
    }),
  ],
} satisfies TableToExport
