import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, type RefObject, useId } from 'react'
import { departmentPath } from '../../parts/PageLink'
import { useWords } from '../../text/use-words'
import css from './DistrictMap.module.css'
import { central, type Frame, mapLayout, placed } from './layout'
import { MapLegend } from './MapLegend'
import type { MapClass, Mark } from './marks'
import { shadeAttributes } from './shade-attributes'
import { useWidth } from './use-width'

interface DistrictMapProps {
  ref: RefObject<SVGSVGElement | null>
  title: string
  /** What the map says. */
  label: string
  marks: readonly Mark[]
  classes: readonly MapClass[]
  /** A district in a line. */
  say: (mark: Mark) => string
  search: string
  /** Code of the outline that is pointed at, here or in the table. */
  over: string | null
  point: (code: string | null) => void
}

/** The city with its enlarged centre. Each district is one link, in the frame where it is named. */
export function DistrictMap({ ref, title, label, marks, classes, say, search, over, point }: DistrictMapProps) {
  const { t } = useWords()
  const { history } = useRouter()
  const id = useId()
  const [box, width] = useWidth(960)
  const layout = mapLayout(width)
  const { city, centre, legend } = layout
  const link = ({ department }: Mark) => department && `${departmentPath(department.code)}${search}`
  const follow = (mark: Mark) => (event: MouseEvent) => {
    const href = link(mark)
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(href)
  }
  const pointing = ({ outline: { code } }: Mark) => ({ onMouseEnter: () => point(code), onMouseLeave: () => point(null), onFocus: () => point(code), onBlur: () => point(null) })
  const frames = [
    { frame: city, key: 'city', named: (mark: Mark) => !central.has(mark.outline.code) },
    { frame: centre, key: 'centre', named: (mark: Mark) => central.has(mark.outline.code) },
  ]
  return (
    <div ref={box}>
      <svg ref={ref} className={css.map} viewBox={`0 0 ${layout.width} ${Math.ceil(layout.height)}`} role="group" aria-label={label}>
        <text className={css.title} x={0} y={16}>
          {title}
        </text>
        {frames.map(({ frame, key, named }) => (
          <g key={key}>
            <defs>
              <clipPath id={`${id}${key}`}>
                <rect x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
              </clipPath>
              <pattern id={`${id}${key}hatch`} width={7 / frame.scale} height={7 / frame.scale} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className={css.ground} width="100%" height="100%" />
                <rect className={css.stripe} width={2 / frame.scale} height="100%" />
              </pattern>
            </defs>
            <g clipPath={`url(#${id}${key})`}>
              <g transform={`translate(${frame.x - frame.left * frame.scale} ${frame.y - frame.top * frame.scale}) scale(${frame.scale})`}>
                {marks.map((mark) => {
                  const path = <path d={mark.outline.path} className={css.shape} {...shadeAttributes(mark.shade, `${id}${key}hatch`)} vectorEffect="non-scaling-stroke" />
                  const href = link(mark)
                  return named(mark) && href !== null ? (
                    <a key={mark.outline.code} href={href} aria-label={say(mark)} onClick={follow(mark)} {...pointing(mark)}>
                      {path}
                    </a>
                  ) : (
                    <g key={mark.outline.code} aria-hidden={!named(mark) || undefined} role={named(mark) ? 'img' : undefined} aria-label={named(mark) ? say(mark) : undefined} onClick={follow(mark)} {...pointing(mark)}>
                      {path}
                    </g>
                  )
                })}
                {over !== null && <path className={css.over} d={marks.find(({ outline }) => outline.code === over)?.outline.path} vectorEffect="non-scaling-stroke" aria-hidden />}
              </g>
            </g>
            <g className={css.names} aria-hidden>
              {marks.filter(named).map((mark) => (
                <Name key={mark.outline.code} mark={mark} frame={frame} />
              ))}
            </g>
            {key === 'centre' && <rect className={css.frame} x={frame.x + 0.5} y={frame.y + 0.5} width={frame.width - 1} height={frame.height - 1} />}
          </g>
        ))}
        <Lens city={city} centre={centre} label={t('map.centre')} />
        <MapLegend classes={classes} {...legend} hatch={`${id}centrehatch`} />
      </svg>
    </div>
  )
}

/** Name and value of a district where it has most room. */
function Name({ mark: { outline, text }, frame }: { mark: Mark; frame: Frame }) {
  const [x, y] = placed(frame, outline.at)
  return (
    <text x={x} y={y - 2} textAnchor="middle">
      {outline.name}
      <tspan className={css.value} x={x} dy={15}>
        {text}
      </tspan>
    </text>
  )
}

/** Where in the city the enlarged part lies. */
function Lens({ city, centre, label }: { city: Frame; centre: Frame; label: string }) {
  const [x, y] = placed(city, [centre.left, centre.top])
  return (
    <g aria-hidden>
      <rect className={css.lens} x={x} y={y} width={(centre.width / centre.scale) * city.scale} height={(centre.height / centre.scale) * city.scale} />
      <text className={css.caption} x={centre.x + 8} y={centre.y + 18}>
        {label}
      </text>
    </g>
  )
}
