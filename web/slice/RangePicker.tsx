import { type CSSProperties, type PointerEvent, useRef, useState } from 'react'
import type { Range } from '../../metrics/tally/filter'
import { useEntered } from '../address/use-entered'
import { useWords } from '../text/use-words'
import css from './RangePicker.module.css'
import type { Bar } from './time-axis'

interface RangePickerProps {
  /** What the range is of, for its name. */
  title: string
  bars: readonly Bar[]
  /** Undefined where none is asked for. */
  range?: Range
  choose: (range: Range) => void
}

/** First and last place of a range on the axis. */
type Span = readonly [first: number, last: number]

/**
 * Counts by time as bars, a part of which is picked: by dragging over them, or by two sliders that keys move. It counts
 * when the pointer or the key is let go, so that a way of ten months is one step.
 */
export function RangePicker({ title, bars, range, choose }: RangePickerProps) {
  const { t, name, number } = useWords()
  const place = (id: string | undefined, otherwise: number) => {
    const found = bars.findIndex(({ period }) => period.id === id)
    return found < 0 ? otherwise : found
  }
  const all: Span = [0, bars.length - 1]
  /** The bounds of a range, empty where it is open. */
  const [standing, enter] = useEntered(`${range?.from ?? ''} ${range?.to ?? ''}`, (bounds) => {
    const [from, to] = bounds.split(' ')
    choose({ from: from || undefined, to: to || undefined })
  })
  const [draft, setDraft] = useState<Span | null>(null)
  // What is let go may be newer than what was drawn.
  const held = useRef<Span | null>(null)
  const start = useRef<number | null>(null)
  const [from, to] = standing.split(' ')
  const [first, last] = draft ?? [place(from, all[0]), place(to, all[1])]
  const label = (index: number) => name(bars[index]!.period.names)
  const largest = Math.max(1, ...bars.map(({ n }) => n))

  const hold = (span: Span | null) => {
    held.current = span
    setDraft(span)
  }
  const settle = () => {
    const span = held.current
    start.current = null
    hold(null)
    const bound = (index: number, end: number) => (index === end ? '' : bars[index]!.period.id)
    if (span) enter(`${bound(span[0], all[0])} ${bound(span[1], all[1])}`)
  }
  const barAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.min(all[1], Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * bars.length)))
  }
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = barAt(event)
    hold([start.current, start.current])
  }
  const extend = (event: PointerEvent) => {
    if (start.current === null) return
    const here = barAt(event)
    hold([Math.min(start.current, here), Math.max(start.current, here)])
  }
  const slider = (end: 0 | 1) => (
    <input
      type="range"
      aria-label={t(end === 0 ? 'facet.from' : 'facet.to', { what: title })}
      aria-valuetext={label(end === 0 ? first : last)}
      min={0}
      max={all[1]}
      value={end === 0 ? first : last}
      onChange={({ target }) => hold(end === 0 ? [Math.min(Number(target.value), last), last] : [first, Math.max(Number(target.value), first)])}
      onPointerUp={settle}
      onKeyUp={settle}
      // Dragging over the bars takes the focus from a slider, and has only begun.
      onBlur={() => start.current === null && settle()}
    />
  )
  return (
    <div className={css.picker}>
      <div className={css.bars} aria-hidden onPointerDown={begin} onPointerMove={extend} onPointerUp={settle} onPointerCancel={() => hold(null)}>
        {bars.map(({ period, n }, index) => (
          <i key={period.id} data-in={(index >= first && index <= last) || undefined} title={`${name(period.names)} ${number.count(n)}`}>
            <b style={{ height: `${(n / largest) * 100}%` }} />
          </i>
        ))}
      </div>
      <div className={css.sliders} style={{ '--bars': bars.length } as CSSProperties}>
        {slider(0)}
        {slider(1)}
      </div>
      <p>{first === last ? label(first) : `${label(first)} – ${label(last)}`}</p>
    </div>
  )
}
