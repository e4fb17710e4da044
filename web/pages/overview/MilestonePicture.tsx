import type { Milestone } from '../../../metrics/scoring/milestones'
import { StripsPicture } from '../../charts/StripsPicture'
import type { Words } from '../../text/use-words'
import { boundBy, departmentsAt, isLate } from './milestone-counts'
import css from './MilestonePicture.module.css'

interface MilestonePictureProps {
  words: Words
  year: string
  asOf: string
  milestones: readonly Milestone[]
  /** Place of a day in the year, 0 to 1. */
  at: (day: string) => number
  indicatorName: (id: string) => string
}

/** The time line of the year as a picture: a line for each duty, with how many are done. */
export function MilestonePicture({ words: { t, number }, year, asOf, milestones, at, indicatorName }: MilestonePictureProps) {
  const percent = (day: string) => `${(at(day) * 100).toFixed(2)}%`
  const counts = (given: Milestone) => {
    const late = departmentsAt(given, 'late').length
    const done = t('overview.milestones.done', { done: number.count(departmentsAt(given, 'done').length), all: number.count(boundBy(given)) })
    return late > 0 ? `${done}${t('list.comma')}${t('overview.milestones.lateCount', { count: late })}` : done
  }
  return (
    <StripsPicture
      title={`${t('overview.milestones.title')}　${year}`}
      notes={[t('overview.milestones.today', { day: asOf }), t('overview.milestones.signs')]}
      lines={milestones.map((milestone) => ({
        name: `${milestone.on}　${indicatorName(milestone.indicator)}`,
        value: counts(milestone),
        strip: (
          <>
            <line className={css.axis} x1="0%" x2="100%" y1={15} y2={15} />
            <line className={css.gone} x1="0%" x2={percent(asOf)} y1={15} y2={15} />
            <svg x={percent(milestone.on)} y={15} overflow="visible">
              {milestone.on <= asOf && isLate(milestone) ? <rect className={css.late} x={-5.5} y={-5.5} width={11} height={11} transform="rotate(45)" /> : <circle className={milestone.on <= asOf ? css.passed : css.ahead} r={5.5} />}
            </svg>
          </>
        ),
      }))}
      height={30}
      ticks={Array.from({ length: 12 }, (_, month) => ({ at: at(`${year}-${String(month + 1).padStart(2, '0')}-01`), text: String(month + 1) }))}
    />
  )
}
