import type { State } from '../../../../metrics/vocabulary/figure-state'
import type { Words } from '../../../text/use-words'
import type { LeftOut } from './scatter-points'

/** Why a department is not on the chart, in words. @param x and `y` are names of indicators. */
export function leftReasons({ t }: Pick<Words, 't'>, one: Pick<LeftOut, 'x' | 'y'>, x: string, y: string): string {
  const reason = (indicator: string, state: State | null) => (state === null || state === 'value' ? [] : [t('analysis.scatter.reasonOf', { indicator, state: t(`state.${state}`) })])
  return [...reason(x, one.x), ...reason(y, one.y)].join(t('list.semicolon'))
}
