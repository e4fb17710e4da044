import type { Block, Chart, Span, Table } from '../../../server/bulletin/document'
import css from './BulletinBlock.module.css'
import { BulletinParagraph } from './BulletinParagraph'
import { Spans } from './Spans'

/**
 * One block of the document, as the page preview shows it.
 *
 * @param period whose words may be rewritten; null where they may not.
 */
export function BulletinBlock({ block, period }: { block: Block; period: string | null }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className={css.heading} data-level={block.level}>
          {block.number}
          {block.text}
        </h3>
      )
    case 'paragraph':
      return <BulletinParagraph paragraph={block} period={period} />
    case 'table':
      return <BulletinTable table={block} />
    case 'chart':
      return <BulletinChart chart={block} />
  }
}

function BulletinTable({ table }: { table: Table }) {
  return (
    <div className={css.scroll} role="region" aria-label={table.caption} tabIndex={0}>
      <table className={css.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" style={{ width: `${column.width}mm` }}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place} data-align={table.columns[place]?.align} data-tone={cell.tone}>
                  {cell.lines.length === 1 ? <Spans spans={cell.lines} /> : cell.lines.map((line, number) => <CellLine key={number} line={line} />)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note, index) => (
        <p key={index} className={css.note}>
          <Spans spans={note} />
        </p>
      ))}
    </div>
  )
}

const CellLine = ({ line }: { line: Span }) => (
  <span>
    <Spans spans={[line]} />
  </span>
)

/** Horizontal bars with their labels: the table of the figures and the picture in one. */
function BulletinChart({ chart }: { chart: Chart }) {
  return (
    <figure className={css.chart}>
      <figcaption>{chart.caption}</figcaption>
      <p className="visually-hidden">{chart.description}</p>
      {chart.categories.map((category, index) => (
        <div key={category} className={css.category} aria-hidden>
          <b>{category}</b>
          <div>
            {chart.series.map((series) => {
              const value = series.values[index]
              return (
                <span key={series.id} className={css.bar} data-series={series.id}>
                  <i style={{ width: `${value ?? 0}%` }} />
                  <em>
                    {series.name} {series.labels[index]}
                  </em>
                </span>
              )
            })}
          </div>
        </div>
      ))}
    </figure>
  )
}
