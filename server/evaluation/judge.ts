import type { Indicator } from '../../metrics/indicators'
import type { SqlText, VerdictFilter } from '../../metrics/indicators/verdict-sql'
import type { Frame } from '../../metrics/scoring/ranking'
import type { Asked } from './asked'
import type { FileOf } from './delivered-file'
import type { WorkingCalendar } from './known-calendar'

/** What a period is judged by, one indicator at a time: the records as they are now, or the verdicts as they were kept. */
export interface Judge {
  /** With the rules of the scheme as the office has decided them. */
  readonly asked: Asked
  readonly frame: Frame
  /** The indicators that it judges by. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /**
   * Statement of the verdict rows of a measured indicator, with every parameter.
   *
   * @throws Mistake `CalendarUnknownError` when its working-day rule reached a day whose calendar is not known.
   */
  rows(indicator: Indicator, filter: VerdictFilter): Promise<SqlText>
  /** The statement that judged them, for whoever wants to follow it. */
  judgedBy(indicator: Indicator, filter: VerdictFilter): SqlText
  /** Names of the files that lines of its rows belong to. */
  files(): Promise<FileOf>
  calendar(): Promise<WorkingCalendar>
}
