import type { CityFigure, Figure } from '../../metrics/scoring/ranking'
import type { Words } from '../text/use-words'
import type { ExportCell, ExportColumn } from '../../metrics/export/export-table'

/** What stands in the place of a figure, or beside it, in words. */
function remark({ t }: Pick<Words, 't'>, figure: Figure | CityFigure | null): string | null {
  if (figure === null) return t('state.not-applicable')
  if (figure.state !== 'value') return t(`state.${figure.state}`)
  const said = 'smallSample' in figure ? [figure.smallSample ? t('figure.smallSample') : '', figure.thinEvidence ? t('figure.thin') : '', figure.waived === null ? '' : t('distance.waived')].filter(Boolean) : []
  return said.join(t('list.semicolon')) || null
}

/** The columns of a figure: value, met, n, remark. @param title what it is a figure of. */
export const figureColumns = ({ t }: Pick<Words, 't'>, title: string): ExportColumn[] => [
  { title, kind: 'share' },
  { title: t('ranking.export.met', { what: title }), kind: 'count' },
  { title: t('ranking.export.n', { what: title }), kind: 'count' },
  { title: t('ranking.export.remark', { what: title }), kind: 'text' },
]

/** Its cells: numbers where there is a value, the word for its state where there is none. */
export const figureCells = (words: Pick<Words, 't'>, figure: Figure | CityFigure | null): ExportCell[] =>
  figure?.state === 'value' ? [figure.rate, figure.met, figure.met + figure.missed, remark(words, figure)] : [null, null, null, remark(words, figure)]
