import { verdicts, type Verdict } from '../../../metrics/indicators/verdict'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { slotOf } from '../../parts/slot'
import type { Measure } from './measure'

/** Whether a department has not a single item, judged or not, in what the leaderboard is by: its measure, or the headlines of a total. */
export const hasNothing = (department: RankedDepartment, { headlines }: Pick<Scheme, 'headlines'>, measure: Measure | null): boolean =>
  (measure === null ? headlines : [measure]).every((one) => {
    const { figure } = slotOf(department, one)
    return figure === null || (Object.keys(verdicts) as Verdict[]).every((verdict) => figure[verdict] === 0)
  })
