import { useWords } from '../../text/use-words'
import css from './DistrictMap.module.css'
import type { MapClass } from './marks'
import { shadeAttributes } from './shade-attributes'

interface MapLegendProps {
  classes: readonly MapClass[]
  x: number
  y: number
  columns: number
  width: number
  /** Id of a pattern. */
  hatch: string
}

/** What the colours mean and how many districts have each, within the picture, so that it goes where the picture goes. */
export function MapLegend({ classes, x, y, columns, width, hatch }: MapLegendProps) {
  const { t, number } = useWords()
  const rows = Math.ceil(classes.length / columns)
  return (
    <g role="list" aria-label={t('map.legend')}>
      {classes.map(({ key, name, shade, marks }, index) => {
        const [left, top] = [x + Math.floor(index / rows) * (width / columns), y + (index % rows) * 22]
        return (
          <g key={key} role="listitem">
            <rect className={css.shape} x={left + 0.5} y={top + 0.5} width={18} height={12} {...shadeAttributes(shade, hatch)} />
            <text className={css.caption} x={left + 26} y={top + 11}>
              {name}　{number.count(marks.length)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
