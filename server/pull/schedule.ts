import { Cron } from 'croner'
import type { Source } from './sources'

/** Runs sources at their times. */
export interface Schedule {
  /** Takes over the sources as they are now. */
  set(sources: readonly Source[]): void
  stop(): void
}

/**
 * A schedule in Asia/Shanghai. A source that still runs when its time comes again is left alone, and one that fails does
 * not keep the others from theirs: the run has logged why.
 *
 * @param run fetches a source.
 * @param failed told what no log holds.
 */
export function startSchedule(run: (id: string) => Promise<unknown>, failed: (id: string, error: unknown) => void): Schedule {
  let jobs: Cron[] = []
  const stop = (): void => {
    for (const job of jobs) job.stop()
    jobs = []
  }
  return {
    set(sources) {
      stop()
      jobs = sources.flatMap(({ id, schedule }) => (schedule === null ? [] : [new Cron(schedule, { timezone: 'Asia/Shanghai', protect: true, catch: (error) => failed(id, error) }, async () => {
        await run(id)
      })]))
    },
    stop,
  }
}
