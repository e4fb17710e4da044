import { floorPercent } from '../../../metrics/scoring/rate'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Words } from '../../text/use-words'
import { slotOf } from '../../parts/slot'
import { type Measure, rankBy } from '../ranking/measure'
import { outlines, type Outline } from './outlines'
import { depths, type Shade, shadeOf, shadeOfScore } from './shade'

/** A district of the map with what stands for it in the ranking. */
export interface Mark {
  readonly outline: Outline
  readonly department: RankedDepartment | null
  /** Null for the total, and where there is no department. */
  readonly figure: Figure | null
  /** By what the map is coloured, 0 to 1; null without a value. */
  readonly share: number | null
  readonly rank: number | null
  readonly shade: Shade
  /** The value as it is written on the map, or the word in its place. */
  readonly text: string
}

/**
 * What the map shows.
 *
 * @param measure null is the total.
 * @returns a mark for every outline, and the districts that have none.
 */
export function marksOf({ t, number }: Words, departments: readonly RankedDepartment[], measure: Measure | null): { marks: readonly Mark[]; elsewhere: readonly RankedDepartment[] } {
  const districts = departments.filter(({ group }) => group === 'district')
  const drawn = new Set<string>()
  const marks = outlines.map((outline): Mark => {
    const department = districts.find(({ code, name }) => code === outline.code || name.includes(outline.name)) ?? null
    if (department === null) return { outline, department, figure: null, share: null, rank: null, shade: { kind: 'none', state: 'not-applicable' }, text: t('map.absent') }
    drawn.add(department.code)
    const rank = rankBy(department, measure)
    if (measure === null) {
      const { score } = department
      return { outline, department, figure: null, share: score === null ? null : score / 100, rank, shade: shadeOfScore(score), text: score === null ? '—' : number.score(score) }
    }
    const { figure } = slotOf(department, measure)
    const shade = shadeOf(figure)
    const whole = figure ? figure.met + (figure.state === 'progress' ? figure.pending : figure.missed) : 0
    return { outline, department, figure, share: figure?.rate ?? null, rank, shade, text: shade.kind === 'none' || !figure ? t(`state.${shade.kind === 'none' ? shade.state : 'not-applicable'}`) : floorPercent(figure.met, whole) }
  })
  return { marks, elsewhere: districts.filter(({ code }) => !drawn.has(code)) }
}

/** A class of the legend: its key, its words, and who is in it. */
export interface MapClass {
  readonly key: string
  readonly shade: Shade
  readonly name: string
  readonly marks: readonly Mark[]
}

const keyOf = (shade: Shade): string => (shade.kind === 'tone' ? shade.tone : shade.kind === 'depth' ? shade.depth : shade.kind)

/** The name of a shade in words. @param scored the map is coloured by the total. */
export function shadeName({ t }: Pick<Words, 't'>, shade: Shade, scored: boolean): string {
  if (shade.kind === 'tone') return t(scored ? `map.scored.${shade.tone}` : `map.shade.${shade.tone}`)
  return shade.kind === 'depth' ? t(`map.depth.${shade.depth}`) : t(`map.shade.${shade.kind}`)
}

/** The classes that a map may have, those with nobody in them too, so that the legend stays what it is from slice to slice. */
export function mapClasses(words: Pick<Words, 't'>, marks: readonly Mark[], scored: boolean): MapClass[] {
  const graded: readonly Shade[] = marks.some(({ shade }) => shade.kind === 'depth')
    ? depths.toReversed().map((depth) => ({ kind: 'depth', depth }))
    : (['reached', 'near', 'far', 'farthest'] as const).map((tone) => ({ kind: 'tone', tone }))
  const others: readonly Shade[] = [{ kind: 'open' }, { kind: 'plain' }]
  const of = (shade: Shade): MapClass => ({ key: keyOf(shade), shade, name: shadeName(words, shade, scored), marks: marks.filter((mark) => keyOf(mark.shade) === keyOf(shade)) })
  return [...graded.map(of), ...others.map(of).filter((one) => one.marks.length > 0), of({ kind: 'none', state: 'none-due' })]
}
