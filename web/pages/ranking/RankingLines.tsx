import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { indicators } from '../../../metrics/indicators'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useWords } from '../../text/use-words'
import type { Section } from './arrange'
import { RankingRow, type RowContext } from './RankingRow'
import css from './RankingTable.module.css'
import type { Item } from './table-items'
import type { TableWindow } from './use-window'

interface RankingLinesProps {
  items: readonly Item[]
  window: TableWindow
  context: RowContext
  row: string
  pins: readonly string[]
}

/**
 * The drawn lines of the table, a body for each section; lines that are not drawn leave their height. All stand at their
 * new places at once; what stands in those out of sight follows when the ones in sight are there.
 */
export function RankingLines({ items, window, context, row, pins }: RankingLinesProps) {
  const span = context.columns.length + 2
  const bodies: { section: Section | null; lines: ReactNode[] }[] = []
  for (const { index, gap } of window.drawn) {
    const item = items[index]
    if (!item) continue
    const before = bodies.at(-1)
    if (!before || (item.kind !== 'why' && item.section !== before.section)) bodies.push({ section: item.kind === 'why' ? null : item.section, lines: [] })
    const { lines } = bodies.at(-1)!
    if (gap > 0) lines.push(<Gap key={`over ${item.key}`} height={gap} span={span} />)
    lines.push(
      <Line key={item.key} item={item} index={index} why={items[index + 1]?.kind === 'why'} span={span} context={context} selected={item.kind === 'row' && item.placed.department.code === row} pins={pins} near={window.near(index)} measure={window.measure} />,
    )
  }
  return (
    <>
      {bodies.map(({ section, lines }) => (
        <tbody key={section?.key ?? 'pins'}>{lines}</tbody>
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
  index: number
  /** Whether the line under it says why it has no rank. */
  why: boolean
  span: number
  context: RowContext
  selected: boolean
  pins: readonly string[]
  /** Whether what stands in it is drawn at once. */
  near: boolean
  measure: TableWindow['measure']
}

function Line({ item, index, why, span, context, selected, pins, near, measure }: LineProps) {
  const { t } = useWords()
  const now = useMemo(() => (item.kind === 'row' ? { placed: item.placed, context } : null), [item, context])
  // A row that is new there begins without its cells.
  const followed = useDeferredValue(now, near ? undefined : null)
  const shown = near ? now : followed
  const shared = { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 }
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
  const { placed, section } = item
  const { code } = placed.department
  const pinned = pins.includes(code)
  return (
    <tr {...shared} className={placed.rank === null ? css.out : undefined} data-code={code} data-why={why || undefined} data-selected={(selected && section !== null) || undefined}>
      {shown ? (
        <RankingRow {...shown} grouped={section === null || section.group === null} selected={selected} pinned={selected || section === null ? pinned : undefined} />
      ) : (
        <td colSpan={span} className={css.later} />
      )}
    </tr>
  )
}

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
