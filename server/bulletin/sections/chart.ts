import type { Chart } from '../document'
import { percent, shownTenths, targetText, tenths } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'

/** Bars of the leading indicators that have a rate or a progress; nothing is drawn for what was not measured. */
export function chartBlock(subject: Subject): Chart[] {
  const bars = subject.leading.flatMap((id) => {
    const city = subject.current.city[id]
    const current = city ? shownTenths(city) : null
    if (!city || current === null) return []
    const before = subject.previous?.city[id]
    const target = subject.targetOf(id)
    const inProgress = city.state === 'progress'
    const whole = inProgress ? city.pending : city.missed
    return [
      {
        name: `${subject.nameOf(id)}${inProgress ? messages.chartProgress : ''}`,
        current,
        label: percent(current),
        counts: `${city.met}/${city.met + whole}`,
        previous: before && before.state === city.state ? shownTenths(before) : null,
        target,
      },
    ]
  })
  if (bars.length === 0) return []
  const text = (value: number | null) => (value === null ? '' : percent(value))
  const names = messages.chartSeries
  const withPrevious = bars.some((bar) => bar.previous !== null)
  return [
    {
      kind: 'chart',
      id: 'overall',
      caption: messages.overall.chartCaption,
      description: bars
        .map((bar) => {
          const parts = [`${bar.label}（${bar.counts}）`, bar.previous === null ? '' : `${names.previous}${percent(bar.previous)}`, bar.target ? `${names.target}${targetText(bar.target)}` : '']
          return `${bar.name}：${parts.filter((part) => part !== '').join('，')}`
        })
        .join('；'),
      categories: bars.map((bar) => bar.name),
      series: [
        { id: 'current', name: names.current, values: bars.map((bar) => bar.current / 10), labels: bars.map((bar) => bar.label) },
        ...(withPrevious
          ? [{ id: 'previous' as const, name: names.previous, values: bars.map((bar) => (bar.previous === null ? null : bar.previous / 10)), labels: bars.map((bar) => text(bar.previous)) }]
          : []),
        {
          id: 'target',
          name: names.target,
          values: bars.map((bar) => (bar.target ? tenths(bar.target.num, bar.target.den) / 10 : null)),
          labels: bars.map((bar) => (bar.target ? targetText(bar.target) : '')),
        },
      ],
    },
  ]
}
