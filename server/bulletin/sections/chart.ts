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
  const names = messages.chartSeries
  const series = (id: Chart['series'][number]['id'], values: readonly (number | null)[], labels: readonly string[]) => ({
    id,
    name: names[id],
    values: values.map((value) => (value === null ? null : value / 10)),
    labels: [...labels],
  })
  const previous = bars.map((bar) => bar.previous)
  return [
    {
      kind: 'chart',
      id: 'overall',
      caption: messages.overall.chartCaption,
      description: bars
        .map((bar) => {
          const before = bar.previous === null ? [] : [`${names.previous}${percent(bar.previous)}`]
          const target = bar.target ? [`${names.target}${targetText(bar.target)}`] : []
          return `${bar.name}：${[`${bar.label}（${bar.counts}）`, ...before, ...target].join('，')}`
        })
        .join('；'),
      categories: bars.map((bar) => bar.name),
      series: [
        series('current', bars.map((bar) => bar.current), bars.map((bar) => bar.label)),
        ...(previous.some((value) => value !== null) ? [series('previous', previous, previous.map((value) => (value === null ? '' : percent(value))))] : []),
        series(
          'target',
          bars.map((bar) => (bar.target ? tenths(bar.target.num, bar.target.den) : null)),
          bars.map((bar) => (bar.target ? targetText(bar.target) : '')),
        ),
      ],
    },
  ]
}
