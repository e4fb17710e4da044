import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'

/** A source that could not be fetched; nothing of it was imported. */
export const pullFailed = (source: string, why: Names): Mistake =>
  new Mistake('pull-failed', { zh: '抓取失败', en: 'The source could not be fetched' }, { zh: `${source}：${why.zh}。未导入任何数据。`, en: `${source}: ${why.en}. Nothing was imported.` }, 502)

/** What went wrong with one request; `again` says whether trying once more may help. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  constructor(
    readonly why: Names,
    readonly again: boolean,
    /** Milliseconds that the other side asks to wait. */
    readonly wait = 0,
  ) {
    super(why.en)
  }
}
