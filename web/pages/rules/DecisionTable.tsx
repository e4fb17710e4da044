import { useState } from 'react'
import type { Column, RecordType } from '../../../metrics/records'
import type { Decision } from '../../../server/office/batch'
import { useWithdraw } from '../../api/decisions'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { May } from '../../parts/May'
import { ReasonForm } from '../../parts/ReasonForm'
import { Sheet } from '../../parts/Sheet'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { decisionsExport } from './decisions-export'
import css from './RulesPage.module.css'

interface DecisionTableProps {
  type: RecordType
  decisions: readonly Decision[]
}

/** What was decided: what stands, what was replaced, what was withdrawn; nothing disappears. */
export function DecisionTable({ type, decisions }: DecisionTableProps) {
  const words = useWords()
  const { t, name, number } = words
  const { evaluation } = useOffice()
  const [asked, setAsked] = useState<number | null>(null)
  const standing = decisions.filter((one) => one.standing)
  if (decisions.length === 0) return <p className={css.none}>{t('rules.none', { what: name(type.names) })}</p>
  const shown = type.columns.filter(({ id }) => decisions.some(({ cells }) => cells[id] !== ''))
  // A file of many rows is withdrawn as a whole, where the batches are listed.
  const alone = new Set(decisions.map(({ batch }) => batch).filter((batch, index, all) => all.indexOf(batch) === all.lastIndexOf(batch) && index === all.indexOf(batch)))
  return (
    <>
      <div className={css.head}>
        <h2 className={css.section}>{t('rules.standing', { count: standing.length, total: number.count(decisions.length) })}</h2>
        <TableDownload table={() => decisionsExport(words, evaluation.period, type, decisions)} />
      </div>
      <Sheet label={name(type.names)}>
        <table className={css.table}>
          <thead>
            <tr>
              {shown.map(({ id, names }) => (
                <th key={id} scope="col">
                  {name(names)}
                </th>
              ))}
              <th scope="col">{t('rules.state')}</th>
              <th scope="col">{t('rules.change')}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((one) => (
              <tr key={`${one.batch}-${one.line}`} data-standing={one.standing}>
                {shown.map((column) => (
                  <td key={column.id}>
                    <Cell column={column} value={one.cells[column.id] ?? ''} />
                  </td>
                ))}
                <td>{t(one.withdrawn ? 'rules.withdrawn' : one.standing ? 'rules.inForce' : 'rules.replaced')}</td>
                <td className={css.change}>
                  <span>{t('rules.made', { who: one.made.who, at: minute(one.made.at), batch: one.batch })}</span>
                  {one.made.why && <small>{one.made.why}</small>}
                  {one.withdrawn && <small>{t('rules.takenBack', { who: one.withdrawn.who, at: minute(one.withdrawn.at), why: one.withdrawn.why ?? '' })}</small>}
                  {!one.withdrawn && !one.sample && alone.has(one.batch) && asked !== one.batch && (
                    <May action="import">
                      <button type="button" className="button" onClick={() => setAsked(one.batch)}>
                        {t('rules.withdraw')}
                      </button>
                    </May>
                  )}
                  {asked === one.batch && <Withdrawal type={type.id} batch={one.batch} done={() => setAsked(null)} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}

function Cell({ column, value }: { column: Column; value: string }) {
  const { t, name } = useWords()
  if (value === '') return <>—</>
  if (column.type === 'boolean') return <>{t(value === 'true' ? 'rules.yes' : 'rules.no')}</>
  return <>{column.values?.[value] ? name(column.values[value]) : value}</>
}

/** Asks who withdraws a decision and why, and does it. */
function Withdrawal({ type, batch, done }: { type: string; batch: number; done: () => void }) {
  const { t } = useWords()
  const withdraw = useWithdraw(type)
  return <ReasonForm action={t('rules.withdraw')} pending={withdraw.isPending} error={withdraw.error} send={(words) => withdraw.mutate({ batch, ...words }, { onSuccess: done })} cancel={done} />
}
