import type { CityFigure, Distance, Figure } from '../../metrics/scoring/ranking'
import { floorPercent } from '../../metrics/scoring/rate'
import type { Fraction } from '../../metrics/schemes'
import type { Span } from './document'
import { messages } from './messages'
import { figure, sentence } from './sentence'

/** Any figure that has a rate, a department's or the city's. */
export type AnyFigure = Figure | CityFigure

/** Tenths of a percent, floored as everywhere: 699 for 69.96 %. */
export const tenths = (part: number, whole: number): number => Math.round(Number.parseFloat(floorPercent(part, whole)) * 10)

/** Tenths of a percent as text: 69.9%. */
export const percent = (value: number): string => `${(value / 10).toFixed(1)}%`

/** What a figure shows, in tenths of a percent: its rate, or its progress while the deadline lies ahead. */
export function shownTenths(one: AnyFigure): number | null {
  if (one.state === 'progress') return one.met + one.pending === 0 ? null : tenths(one.met, one.met + one.pending)
  return one.state === 'value' && one.met + one.missed > 0 ? tenths(one.met, one.met + one.missed) : null
}

/** A target, without decimals where it has none: 70%, 66.6%. */
export function targetText(target: Fraction): string {
  const value = tenths(target.num, target.den)
  return value % 10 === 0 ? `${value / 10}%` : percent(value)
}

export const countsText = (one: AnyFigure): string => `${one.met}/${one.met + one.missed}`

/** Difference of two figures as shown, in tenths of a point; null when they are not both rates or both progress. */
export function changeTenths(current: AnyFigure, previous: AnyFigure | undefined): number | null {
  if (!previous || previous.state !== current.state) return null
  const [now, before] = [shownTenths(current), shownTenths(previous)]
  return now === null || before === null ? null : now - before
}

/** Equal beyond the shown decimals, compared as exact fractions. */
function exactlyEqual(a: AnyFigure, b: AnyFigure): boolean {
  const whole = (one: AnyFigure) => one.met + (one.state === 'progress' ? one.pending : one.missed)
  return BigInt(a.met) * BigInt(whole(b)) === BigInt(b.met) * BigInt(whole(a))
}

/** 较上期提高 X 个百分点, or what else there is to say. */
export function changeWords(path: string, current: AnyFigure, previous: AnyFigure | undefined): Span[] {
  const change = changeTenths(current, previous)
  if (change === null || !previous) return sentence(messages.change.none)
  if (change === 0) return sentence(exactlyEqual(current, previous) ? messages.change.level : messages.change.nearlyLevel)
  const points = figure(`${path}/change`, (Math.abs(change) / 10).toFixed(1))
  return sentence(change > 0 ? messages.change.up : messages.change.down, { points })
}

/** ，同比提高 X 个百分点; nothing where the year before has nothing to compare. */
export function yearChangeWords(path: string, current: AnyFigure, yearBefore: AnyFigure | undefined): Span[] {
  const change = changeTenths(current, yearBefore)
  if (change === null) return []
  const points = figure(`${path}/year-change`, (Math.abs(change) / 10).toFixed(1))
  const words = messages.yearChange
  return change === 0 ? sentence(words.level) : sentence(change > 0 ? words.up : words.down, { points })
}

/** +2.1, −3.0, 持平, — in a table. */
export function changeCell(current: AnyFigure, previous: AnyFigure | undefined): string {
  const change = changeTenths(current, previous)
  if (change === null) return '—'
  if (change === 0) return messages.tableLevel
  return `${change > 0 ? '+' : '−'}${(Math.abs(change) / 10).toFixed(1)}`
}

/** Distance to the target in whole items, with the words of a sentence or of a table. */
export function distanceWords(path: string, distance: Distance | null, words: Record<Distance['kind'] | 'none', string> = messages.distance): Span[] {
  if (!distance) return sentence(words.none)
  return sentence(words[distance.kind], { items: figure(`${path}/distance`, distance.items) })
}

/** 2015年10月31日. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}
