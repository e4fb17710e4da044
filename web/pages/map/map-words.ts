import type { Words } from '../../text/use-words'
import { type MapClass, type Mark, shadeName } from './marks'
import type { ExportTable } from '../../../metrics/export/export-table'
import { figureNotes } from '../../export/figure-notes'
import type { ShownRanking } from '../../api/ranking'
import type { Measure } from '../ranking/measure'

/** What the map says, for those who do not see it and those who have no time to: how many stand where, the ends of the range. */
export function mapSummary({ t }: Words, what: string, classes: readonly MapClass[], marks: readonly Mark[]): string {
  const known = marks.filter(({ share }) => share !== null).sort((a, b) => b.share! - a.share!)
  const said = t('map.say', {
    count: marks.length,
    what,
    classes: classes.filter((one) => one.marks.length > 0).map((one) => t('map.class', { name: one.name, count: one.marks.length })).join(t('list.comma')),
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first.share === last.share) return said
  const who = ({ share }: Mark) => {
    const same = known.filter((one) => one.share === share)
    const { name } = same[0]!.outline
    return same.length === 1 ? name : t('map.several', { name, count: same.length })
  }
  return said + t('map.best', { value: first.text, who: who(first), worst: last.text, whose: who(last) })
}

/** One district in a line. */
export function markWords({ t, number }: Words, what: string, { outline, department, figure, rank, shade, text }: Mark): string {
  const open = figure?.state === 'progress'
  const counts = figure && shade.kind !== 'none' ? t('map.counts', { met: number.count(figure.met), whole: number.count(figure.met + (open ? figure.pending : figure.missed)) }) : ''
  const value = open ? `${t('state.progress')} ${text}` : text
  return t('map.detail', { name: department?.name ?? outline.name, what, value, counts, rank: department === null ? '' : rank === null ? t('map.noRank') : t('map.rank', { rank }) })
}

/** The map as a table, the best first. */
export function mapTable(words: Words, ranking: ShownRanking, { what, title, measure, marks }: { what: string; title: string; measure: Measure | null; marks: readonly Mark[] }): ExportTable {
  const { t, number } = words
  return {
    title,
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [
      { title: t('departments.code'), kind: 'text' },
      { title: t('map.district'), kind: 'text' },
      { title: t('ranking.rank'), kind: 'count' },
      { title: what, kind: measure === null ? 'score' : 'share' },
      ...(measure === null ? [] : ([{ title: t('ranking.export.met', { what }), kind: 'count' }, { title: t('ranking.export.n', { what }), kind: 'count' }, { title: t('ranking.target'), kind: 'text' }] as const)),
      { title: t('map.shadeColumn'), kind: 'text' },
    ],
    rows: inOrder(marks).map(({ outline, department, figure, share, rank, shade, text }) => [
      department?.code ?? outline.code,
      department?.name ?? outline.name,
      rank,
      share === null ? null : measure === null ? share * 100 : share,
      ...(measure === null ? [] : [figure?.met ?? null, figure ? figure.met + figure.missed : null, figure?.target ? number.target(figure.target) : null]),
      shade.kind === 'none' ? text : shadeName(words, shade, measure === null),
    ]),
    notes: [...figureNotes(words, ranking.asked, measure?.indicators ?? []), [t('map.notes.definition'), t('map.notes.definitionText')]],
  }
}

/** The best first, those without a value last, each in the order of the codes. */
export const inOrder = (marks: readonly Mark[]): readonly Mark[] => [...marks].sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.outline.code < b.outline.code ? -1 : 1))
