import { type ReactNode, useRef } from 'react'
import { shownTable } from '../export/shown-table'
import { TableDownload } from '../export/TableDownload'
import css from './ListSheet.module.css'
import { Sheet } from './Sheet'

/** A table of people, sources or steps, which is taken away as it is shown. */
export function ListSheet({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <div ref={list}>
      <div className={css.tools}>
        <TableDownload table={() => shownTable(label, list.current!.querySelector('table')!)} />
      </div>
      <Sheet label={label}>{children}</Sheet>
    </div>
  )
}
