import { Fragment } from 'react'
import { type Column, physicalColumns, recordTypes } from '../../../metrics/records'
import type { PreviewedFile, Remapping } from '../../../server/intake'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'
import { MappingForm } from './MappingForm'

type Values = PreviewedFile['records'][number]['rows'][number]['values']

/** The most exact value that a column has: the instant where it is known, else the day. */
const valueOf = (column: Column, values: Values): unknown => physicalColumns(column).map(({ name }) => values[name]).findLast((value) => value !== null && value !== undefined)

/** The first rows as they would arrive, by record type, and what is wrong with them. */
export function PreviewTable({ files, remap }: { files: readonly PreviewedFile[]; remap: (change: Remapping) => void }) {
  const { t, name } = useWords()
  /** A coded value by its name. */
  const shown = ({ values: named }: Column, value: unknown): string => (named?.[String(value)] ? name(named[String(value)]!) : String(value ?? ''))
  return (
    <>
      {files.map(({ file, decided, mappable, fields, records, faults }) => (
        <section key={file} className={css.preview}>
          <h3>
            {file} <small>{name(decided)}</small>
          </h3>
          {records.map(({ type: id, from, rows }) => {
            const type = recordTypes.get(id)
            if (!type) return null
            const columns = type.columns.filter((column) => rows.some(({ values }) => valueOf(column, values) !== undefined))
            return (
              <Fragment key={id}>
                {mappable && <MappingForm type={id} from={from} fields={fields} change={remap} />}
                <Sheet label={name(type.names)}>
                  <table className={css.table}>
                    <caption>{t('data.previewOf', { what: name(type.names), count: rows.length })}</caption>
                    <thead>
                      <tr>
                        <th scope="col">{t('data.line')}</th>
                        {columns.map((column) => (
                          <th key={column.id} scope="col">
                            {name(column.names)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ line, values }) => (
                        <tr key={line}>
                          <td>{line}</td>
                          {columns.map((column) => (
                            <td key={column.id}>{shown(column, valueOf(column, values))}</td>
                          ))}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Sheet>
              </Fragment>
            )
          })}
          {faults.length > 0 && (
            <ul className={css.faults}>
              {faults.map((fault, index) => (
                <li key={index}>{t('data.fault', { line: fault.line, value: fault.value, column: name(fault.column), reason: name(fault.reason), remedy: name(fault.remedy) })}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
