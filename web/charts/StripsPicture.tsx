import type { ReactNode } from 'react'
import { roughWidth } from './rough-width'
import css from './StripsPicture.module.css'

/** What stands on one line of a picture of strips; without a strip it heads the lines under it. */
export interface StripLine {
  readonly name: string
  readonly value?: string
  /** An `svg` that takes the room it is given. */
  readonly strip?: ReactNode
}

interface StripsPictureProps {
  title: string
  /** What one must know to read it. */
  notes: readonly string[]
  lines: readonly StripLine[]
  /** Height of a strip in pixels. */
  height: number
  /** What the places on the strips mean; `at` is their place as a share of the strip's width. */
  ticks: readonly { readonly at: number; readonly text: string }[]
}

const strip = 520
const gap = 20
const line = 18

/** Strips under each other on one scale, with names and values: what a page shows in the cells of a table, as one picture to take away. */
export function StripsPicture({ title, notes, lines, height, ticks }: StripsPictureProps) {
  const step = height + 6
  const names = Math.max(...lines.filter((one) => one.strip).map(({ name }) => roughWidth(name, 13)))
  const values = Math.max(...lines.map(({ value = '' }) => roughWidth(value, 13)))
  const left = gap + names + gap + values + gap
  const width = Math.max(left + strip, ...notes.map((note) => gap + roughWidth(note, 12)), gap + roughWidth(title, 16)) + gap
  const first = gap + 26 + notes.length * line + gap
  const last = first + lines.length * step
  return (
    <svg viewBox={`0 0 ${Math.ceil(width)} ${last + 2 * gap}`}>
      <text className={css.title} x={gap} y={gap + 16}>
        {title}
      </text>
      {notes.map((note, index) => (
        <text key={note} className={css.note} x={gap} y={gap + 26 + (index + 0.7) * line}>
          {note}
        </text>
      ))}
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line className={css.tick} x1={left + at * strip} x2={left + at * strip} y1={first} y2={last} />
          <text className={css.note} x={left + at * strip} y={last + line} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {lines.map(({ name, value, strip: drawn }, index) => (
        <g key={index} transform={`translate(0 ${first + index * step})`}>
          <text className={drawn ? css.name : css.head} x={gap} y={height / 2 + 5}>
            {name}
          </text>
          <text className={css.value} x={left - gap} y={height / 2 + 5} textAnchor="end">
            {value}
          </text>
          {drawn && (
            <svg x={left} y={0} width={strip} height={height} overflow="visible">
              {drawn}
            </svg>
          )}
        </g>
      ))}
    </svg>
  )
}
