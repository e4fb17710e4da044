import type { CityFigure, Figure } from '../../metrics/scoring/ranking'
import { figureStates } from '../../metrics/vocabulary/figure-state'
import { codes } from './codes'
import { type Cell, column, type TableColumn } from './table'

const items = { zh: '件', en: 'items' }

/** Columns that every figure has, a department's and the city's. */
export const figureColumns: readonly TableColumn[] = [
  column('state', '状态', 'State', 'text', codes({ value: { zh: '有比率', en: 'A rate' }, ...figureStates })),
  column('met', '已履行', 'Met', 'whole', { zh: '已履行的件数，比率的分子', en: 'Items met: the numerator' }, items),
  column('missed', '未履行', 'Missed', 'whole', { zh: '期限已过而未履行的件数；与已履行之和为分母', en: 'Items missed; with those met the denominator' }, items),
  column('pending', '未到期', 'Pending', 'whole', { zh: '期限未到且未办结，不计入比率', en: 'Not due yet and not done; not in the rate' }, items),
  column('exempt', '豁免', 'Exempt', 'whole', { zh: '有理由不适用，不计入比率', en: 'The duty does not apply, with a reason; not in the rate' }, items),
  column('unknown', '来源未载明', 'Unknown', 'whole', { zh: '来源未载明判定所需内容，不计入比率', en: 'The source does not say; not in the rate' }, items),
  column('rate', '比率', 'Rate', 'share', { zh: '已履行 ÷（已履行＋未履行），未取整；无可判定事项时为空', en: 'Met ÷ (met + missed), not rounded; empty when nothing was judged' }),
  column('progress', '进度', 'Progress', 'share', { zh: '共同期限未到时，已履行 ÷（已履行＋未到期）', en: 'While the common deadline lies ahead: met ÷ (met + pending)' }),
  column('target', '目标', 'Target', 'share', { zh: '本期目标；未设目标或经备案不计目标时为空', en: 'The target of the period; empty without one, or where it was waived' }),
  column('reached', '达到目标', 'Reached', 'flag', { zh: '按整数比较，不受取整影响', en: 'Compared in whole numbers, whatever is shown' }),
  column('distance', '尚差', 'Distance', 'whole', { zh: '距目标的件数，0 为已达标', en: 'Items short of the target, 0 when reached' }, items),
  column('distance_kind', '差距类型', 'Kind of distance', 'text', { zh: 'reached 已达标；cure 可补办；successes 须再连续履行；impossible 本期已无法达标', en: 'reached; cure: can be made good; successes: so many more in a row; impossible in this period' }),
]

export const figureCells = (one: Figure | CityFigure): Cell[] => [
  one.state,
  one.met,
  one.missed,
  one.pending,
  one.exempt,
  one.unknown,
  one.rate,
  one.progress,
  one.target ? one.target.num / one.target.den : null,
  one.reached,
  one.distance?.items ?? null,
  one.distance?.kind ?? null,
]

/** Columns of a department's figure alone. */
export const placeColumns: readonly TableColumn[] = [
  column('score', '得分', 'Score', 'score', { zh: '100 × min(1，比率 ÷ 目标)；未报送为 0；不计分时为空', en: '100 × min(1, rate ÷ target); 0 when not reported; empty when not scored' }, { zh: '分', en: 'points' }),
  column('rank', '名次', 'Rank', 'whole', { zh: '组内名次，并列同名次；不参加该项排名时为空', en: 'Within its group; ties share a rank; empty when not ranked' }),
  column('small_sample', '样本不足', 'Small sample', 'flag', { zh: '判定数低于最低样本数，计分而不单独排名', en: 'Fewer judged than the smallest sample: scored, not ranked' }),
  column('thin_evidence', '证据不足', 'Thin evidence', 'flag', { zh: '来源未载明的多于可判定的，不计分、不排名', en: 'More unknown than judged: neither scored nor ranked' }),
  column('waived', '不计目标的理由', 'Waived', 'text', { zh: '经备案不计目标的理由', en: 'Reason of a recorded exemption from the target' }),
]

export const placeCells = (one: Figure): Cell[] => [one.score, one.rank, one.smallSample, one.thinEvidence, one.waived]

/** Columns that say which department. */
export const departmentColumns: readonly TableColumn[] = [
  column('department', '部门代码', 'Department', 'text', { zh: '部门代码，各表通用', en: 'Code of the department, the same in every table' }),
  column('department_name', '部门名称', 'Name', 'text', { zh: '本期使用的名称', en: 'Its name in the period' }),
  column('group', '组别', 'Group', 'text', { zh: 'pilot 试点单位；municipal 市级部门；district 区县', en: 'pilot, municipal or district' }),
]

export const departmentCells = ({ code, name, group }: { readonly code: string; readonly name: string; readonly group: string }): Cell[] => [code, name, group]

/** Columns that say which indicator. */
export const indicatorColumns: readonly TableColumn[] = [
  column('indicator', '指标代码', 'Indicator', 'text', { zh: '指标代码，各表通用', en: 'Id of the indicator, the same in every table' }),
  column('indicator_name', '指标名称', 'Indicator name', 'text', { zh: '指标名称', en: 'Name of the indicator, in Chinese' }),
]
