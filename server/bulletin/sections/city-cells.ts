import type { Cell } from '../document'
import { changeCell, countsText, percent, shownTenths, targetText } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { figure } from '../sentence'

const dash: Cell = { lines: [{ text: '—' }] }

/** What tables say about the city on one indicator: counts, rate or the word in its place, target, period before, change. */
export function cityCells(subject: Subject, id: string): Record<'counts' | 'rate' | 'target' | 'previous' | 'change', Cell> {
  const city = subject.current.city[id]
  const before = subject.previous?.city[id]
  const shown = city ? shownTenths(city) : null
  const shownBefore = before ? shownTenths(before) : null
  const target = subject.targetOf(id)
  const path = `city/${id}`
  const common = {
    target: target ? { lines: [figure(`${path}/target`, targetText(target))] } : dash,
    previous: shownBefore === null ? dash : { lines: [figure(`previous/${id}/rate`, percent(shownBefore))] },
  }
  if (!city || shown === null) {
    const state = city && city.state !== 'value' ? messages.state[city.state] : '—'
    return { ...common, counts: dash, rate: { lines: [{ text: state }], tone: 'muted' }, change: dash }
  }
  const change = { lines: [figure(`${path}/change`, changeCell(city, before))] }
  if (city.state === 'progress') {
    const counts = { lines: [figure(`${path}/progress-counts`, `${city.met}/${city.met + city.pending}`)] }
    return { ...common, counts, rate: { lines: [figure(`${path}/progress`, percent(shown)), { text: messages.state.progress }] }, change }
  }
  return { ...common, counts: { lines: [figure(`${path}/counts`, countsText(city))] }, rate: { lines: [figure(`${path}/rate`, percent(shown))] }, change }
}
