import { indicators } from '../../../metrics/indicators'
import { milestonesOf } from '../../../metrics/scoring/milestones'
import { dayNumber } from '../../../metrics/time/day'
import { writeAddress, type Address } from '../../address/address'
import type { ShownRanking } from '../../api/ranking'
import { PictureDownload } from '../../export/PictureDownload'
import { fileName } from '../../export/save'
import { PageLink } from '../../parts/PageLink'
import { TableTwin } from '../../parts/TableTwin'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { isLate } from './milestone-counts'
import { MilestoneNote } from './MilestoneNote'
import { MilestonePicture } from './MilestonePicture'
import css from './Milestones.module.css'
import { milestoneTable } from './milestone-table'
import panel from './Panel.module.css'

/** The dates of the year that bind everybody on one line, with who is late and how many are done. @param year the ranking of the whole year. */
export function Milestones({ year, links }: { year: ShownRanking; links: Address }) {
  const words = useWords()
  const { t } = words
  const indicatorName = useIndicatorName()
  const milestones = milestonesOf(year, indicators)
  const asOf = milestones.reduce<string | null>((least, one) => (least === null || one.asOf < least ? one.asOf : least), null)
  const dates = [...new Set(milestones.map(({ on }) => on))]
  const first = dayNumber(`${year.period}-01-01`)
  const days = dayNumber(`${year.period}-12-31`) - first
  const placeOf = (day: string) => (dayNumber(day) - first) / days
  const at = (day: string) => `${(placeOf(day) * 100).toFixed(2)}%`
  return (
    <section className={panel.panel} aria-labelledby="milestones">
      <div className={panel.head}>
        <h2 id="milestones">
          {t('overview.milestones.title')} {asOf && <small>{t('overview.milestones.note', { year: year.period, day: asOf })}</small>}
        </h2>
        {asOf && <PictureDownload picture={<MilestonePicture words={words} year={year.period} asOf={asOf} milestones={milestones} at={placeOf} indicatorName={indicatorName} />} name={fileName(t('overview.milestones.title'), year.period)} />}
      </div>
      {asOf === null ? (
        <p className={panel.say}>{t('overview.milestones.none')}</p>
      ) : (
        <>
          <div className={css.line} aria-hidden>
            <span className={css.gone} style={{ width: at(asOf) }} />
            {Array.from({ length: 12 }, (_, month) => (
              <span key={month} className={css.month} style={{ left: at(`${year.period}-${String(month + 1).padStart(2, '0')}-01`) }}>
                {month + 1}
              </span>
            ))}
            {dates.map((on) => (
              <span key={on} className={css.mark} data-late={milestones.some((one) => one.on === on && isLate(one)) || undefined} data-passed={on <= asOf || undefined} style={{ left: at(on) }}>
                <i />
                {on.slice(5)}
              </span>
            ))}
          </div>
          <ol className={css.dates}>
            {dates.map((on) => (
              <li key={on}>
                <h3>
                  <time dateTime={on}>{on}</time> <small>{on <= asOf ? t('overview.milestones.passed') : t('overview.milestones.ahead', { count: dayNumber(on) - dayNumber(asOf) })}</small>
                </h3>
                <ul>
                  {milestones
                    .filter((one) => one.on === on)
                    .map((milestone) => (
                      <li key={milestone.indicator}>
                        <PageLink to={`/indicators/${milestone.indicator}`} search={writeAddress(links)}>
                          {indicatorName(milestone.indicator)}
                        </PageLink>
                        <MilestoneNote milestone={milestone} />
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ol>
          <TableTwin table={milestoneTable(words, indicatorName, year, milestones)} />
        </>
      )}
    </section>
  )
}
