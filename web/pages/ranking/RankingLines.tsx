import { memo, type ReactNode } from 'react'
import { indicators } from '../../../metrics/indicators'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useWords } from '../../text/use-words'
import type { Section } from './arrange'
import { RankingRow, type RowContext } from './RankingRow'
import css from './RankingTable.module.css'
import type { Item } from './table-items'
import type { Lines, Said } from './use-followed'
import type { TableWindow } from './use-window'

interface RankingLinesProps {
  lines: Lines
  /** What the lines out of sight say, by the keys of their items. */
  said: ReadonlyMap<string, Said>
  window: TableWindow
  row: string
  pins: readonly string[]
}

/**
 * The drawn lines of the table, a body for each section; lines that are not drawn leave their height. What stands in those
 * out of sight follows when the ones in sight are there: until then they say what they said, new rows nothing, and new
 * reasons are not there.
 */
export function RankingLines({ lines, said, window, row, pins }: RankingLinesProps) {
  const span = lines.context.columns.length + 2
  const bodies: { section: Section | null; lines: ReactNode[] }[] = []
  for (const { index, gap } of window.drawn) {
    const item = lines.items[index]
    if (!item) continue
    const says = window.near(index) ? { item, context: lines.context } : said.get(item.key)
    if (says === undefined && item.kind === 'why') continue
    const before = bodies.at(-1)
    if (!before || (item.kind !== 'why' && item.section !== before.section)) bodies.push({ section: item.kind === 'why' ? null : item.section, lines: [] })
    const body = bodies.at(-1)!
    if (gap > 0) body.lines.push(<Gap key={`over ${item.key}`} height={gap} span={span} />)
    body.lines.push(
      <Line
        key={item.key}
        item={says?.item ?? item}
        empty={says === undefined}
        last={index === lines.items.length - 1}
        index={index}
        span={span}
        context={says?.context ?? lines.context}
        row={row}
        pins={pins}
        measure={window.measure}
      />,
    )
  }
  return (
    <>
      {bodies.map((body) => (
        <tbody key={body.section?.key ?? 'pins'}>{body.lines}</tbody>
      ))}
      {window.below > 0 && (
        <tbody>
          <Gap height={window.below} span={span} />
        </tbody>
      )}
    </>
  )
}

const Gap = ({ height, span }: { height: number; span: number }) => (
  <tr aria-hidden style={{ height }}>
    <td colSpan={span} className={css.gap} />
  </tr>
)

interface LineProps {
  item: Item
  /** Whether a row has nothing to say yet. */
  empty: boolean
  last: boolean
  index: number
  span: number
  context: RowContext
  row: string
  pins: readonly string[]
  measure: TableWindow['measure']
}

const Line = memo(function Line({ item, empty, last, index, span, context, row, pins, measure }: LineProps) {
  const { t } = useWords()
  const shared = { ref: measure, 'data-index': index, 'data-last': last || undefined, 'aria-rowindex': index + 2 }
  if (item.kind === 'head')
    return (
      <tr {...shared} className={css.section}>
        <th scope="rowgroup" colSpan={span}>
          <div>{item.section ? <SectionName section={item.section} /> : t('ranking.pinned')}</div>
        </th>
      </tr>
    )
  if (item.kind === 'why')
    return (
      <tr {...shared} className={css.why}>
        <td />
        <td colSpan={span - 1}>{item.text}</td>
      </tr>
    )
  const { placed, section, why } = item
  const { code } = placed.department
  if (empty)
    return (
      <tr {...shared} data-code={code}>
        <td colSpan={span} className={css.later} />
      </tr>
    )
  const [selected, pinned] = [code === row, pins.includes(code)]
  return (
    <tr {...shared} className={placed.rank === null ? `${css.row} ${css.out}` : css.row} data-code={code} data-why={why || undefined} data-selected={(selected && section !== null) || undefined}>
      <RankingRow placed={placed} context={context} grouped={section === null || section.group === null} selected={selected} pinned={selected || section === null ? pinned : undefined} />
    </tr>
  )
})

function SectionName({ section: { group, indicator, ranked, unranked } }: { section: Section }) {
  const { t, name } = useWords()
  const names = group === null ? (indicators.get(indicator!)?.names ?? { zh: indicator!, en: indicator! }) : departmentGroups[group]
  return (
    <>
      {name(names)}
      <span>{t('ranking.sectionSize', { count: ranked.length + unranked.length, ranked: ranked.length })}</span>
    </>
  )
}
