import { useState } from 'react'
import { exportFormats } from '../../../metrics/vocabulary/export-format'
import { useTables } from '../../api/documents'
import { evaluationParameters, type Evaluation } from '../../api/evaluation'
import { useWords } from '../../text/use-words'
import { Making } from './Making'

/** Tables of the period as files. */
export function ExportForm({ evaluation, who }: { evaluation: Evaluation; who: string }) {
  const { t, name } = useWords()
  const tables = useTables()
  const [table, setTable] = useState('result')
  const [format, setFormat] = useState('xlsx')
  const request = () => ({ kind: 'export' as const, ...evaluationParameters(evaluation), table: table || undefined, format: exportFormats.find((one) => one === format) })
  return (
    <Making id="exports-title" title={t('documents.exports')} note={t('documents.exportsNote')} who={who} request={request}>
      <label>
        <span>{t('documents.table')}</span>
        <select className="field" value={table} onChange={(event) => setTable(event.target.value)}>
          {tables.data?.map(({ id, names }) => (
            <option key={id} value={id}>
              {name(names)}
            </option>
          ))}
          <option value="">{t('documents.everything')}</option>
        </select>
      </label>
      <label>
        <span>{t('documents.format')}</span>
        <select className="field" value={format} onChange={(event) => setFormat(event.target.value)}>
          {exportFormats.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
          <option value="">{t('documents.everyFormat')}</option>
        </select>
      </label>
    </Making>
  )
}
