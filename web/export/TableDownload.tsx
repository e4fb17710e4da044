import { useWords } from '../text/use-words'
import css from './Download.module.css'
import { exportName, exportWords, type ExportTable } from '../../metrics/export/export-table'
import { save } from './save'

/** Buttons that hand over a table as CSV and as a workbook. @param table is asked for when a button is pressed. */
export function TableDownload({ table }: { table: () => ExportTable | Promise<ExportTable> }) {
  const { t, name } = useWords()
  const fileName = (of: ExportTable, extension: string) => exportName(of, extension, name(exportWords.asOf))
  const csv = async () => {
    const [{ csvOf }, given] = [await import('../../metrics/export/write-csv'), await table()]
    save(csvOf(given, name), 'text/csv;charset=utf-8', fileName(given, 'csv'))
  }
  const xlsx = async () => {
    const [{ xlsxOf }, given] = [await import('../../metrics/export/write-xlsx'), await table()]
    save((await xlsxOf(given, name)) as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName(given, 'xlsx'))
  }
  return (
    <span className={css.download} role="group" aria-label={t('export.table')}>
      <button type="button" className="button" onClick={() => void csv()}>
        CSV
      </button>
      <button type="button" className="button" onClick={() => void xlsx()}>
        XLSX
      </button>
    </span>
  )
}
