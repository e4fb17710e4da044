import { useState } from 'react'
import type { UnmatchedName } from '../../../server/office/unmatched'
import { useDecide } from '../../api/decisions'
import { useUnmatched } from '../../api/unmatched'
import { TableDownload } from '../../export/TableDownload'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import { unmatchedExport } from './data-exports'
import css from './DataPage.module.css'

/** Names of departments that no batch could match: how many rows wait for each, and whose it may be. Not there when all are known. */
export function Unmatched() {
  const words = useWords()
  const { t } = words
  const names = useUnmatched()
  if (names.isError) return <Problem error={names.error} retry={() => void names.refetch()} />
  if (!names.data || names.data.length === 0) return null
  return (
    <section aria-labelledby="unmatched-title">
      <div className={css.head}>
        <h2 id="unmatched-title" className={css.section}>
          {t('data.unmatchedTitle')} <small>{t('data.unmatchedNote')}</small>
        </h2>
        <TableDownload table={() => unmatchedExport(words, names.data)} />
      </div>
      <Sheet label={t('data.unmatchedTitle')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.wording')}</th>
              <th scope="col" className={css.number}>
                {t('data.rows')}
              </th>
              <th scope="col">{t('data.batch')}</th>
              <th scope="col">{t('data.belongsTo')}</th>
            </tr>
          </thead>
          <tbody>
            {names.data.map((one) => (
              <NameRow key={one.name} unmatched={one} />
            ))}
          </tbody>
        </table>
      </Sheet>
    </section>
  )
}

/** One name: a candidate or a code is chosen, and who decides says why. */
function NameRow({ unmatched: { name, rows, batches, candidates } }: { unmatched: UnmatchedName }) {
  const { t, number } = useWords()
  const [code, setCode] = useState<string | null>(null)
  const decide = useDecide('department-alias')
  return (
    <tr>
      <td>{name}</td>
      <td className={css.number}>{number.count(rows)}</td>
      <td>{batches.map(({ batch, source }) => `#${batch} ${source}`).join(t('list.comma'))}</td>
      <td className={css.change}>
        {code === null ? (
          <May action="decide">
            <span className={css.actions}>
              {candidates.map((one) => (
                <button key={one.name} type="button" className="button" onClick={() => setCode(one.code)}>
                  {one.name}
                </button>
              ))}
              <button type="button" className="button" onClick={() => setCode('')}>
                {t('data.otherDepartment')}
              </button>
            </span>
          </May>
        ) : (
          <ReasonForm
            action={t('data.decideName')}
            pending={decide.isPending}
            error={decide.error}
            send={(words) => decide.mutate({ cells: { wording: name, code }, ...words })}
            cancel={() => setCode(null)}
          >
            <input className="field" aria-label={t('data.departmentCode')} placeholder={t('data.departmentCode')} value={code} required maxLength={100} onChange={(event) => setCode(event.target.value)} />
          </ReasonForm>
        )}
      </td>
    </tr>
  )
}
