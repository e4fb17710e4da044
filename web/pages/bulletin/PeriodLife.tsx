import { useState } from 'react'
import { type Deed, periodStates } from '../../../metrics/time/period-state'
import type { BulletinDocument } from '../../../server/bulletin/document'
import type { Seal } from '../../../server/evaluation/seal'
import type { Action } from '../../../server/access/actions'
import type { PeriodDetail, RevisionInfo } from '../../../server/office/period'
import type { UnderWay } from '../../../server/office/work'
import { useIssue } from '../../api/issuing'
import { usePeriod, usePeriodStep, useRevisionChanges } from '../../api/period'
import { useOverview } from '../../api/overview'
import { useWork } from '../../api/work'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { ListSheet } from '../../parts/ListSheet'
import { Tag } from '../../parts/Tag'
import { Waiting } from '../../parts/Waiting'
import { WorkNote } from '../../parts/WorkNote'
import '../../text/upkeep'
import { addTexts } from '../../text/i18n'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { FigureChanges } from './FigureChanges'
import { IssuedList } from './IssuedList'
import { OfficeForm } from './OfficeForm'
import css from './PeriodLife.module.css'
import * as texts from './texts'
import { Unfinished } from './Unfinished'

addTexts('life', texts)

/** How far a period has come, what is left to do by its bulletin, what can be done with it, and what was: every step asks who and why. */
export function PeriodLife({ period, bulletin }: { period: string; bulletin: (BulletinDocument & Seal) | undefined }) {
  const { t, name } = useWords()
  const detail = usePeriod(period)
  const work = useWork()
  if (detail.isLoadingError) return <Problem error={detail.error} retry={() => void detail.refetch()} />
  if (!detail.data) return <Waiting rows={3} />
  const { state, revisions, proposal, transitions } = detail.data
  const newest = state === 'open' ? undefined : revisions.at(-1)
  return (
    <section className={css.life} aria-labelledby="life">
      <h2 id="life">
        {t('life.title')} <b>{name(periodStates[state])}</b> {newest?.unfinished && <Tag>{t('life.unfinishedMark')}</Tag>}
      </h2>
      <p>{newest ? t('life.kept', { revision: newest.revision, day: newest.effectiveAsOf ?? newest.asOf, at: minute(newest.at), who: newest.who }) : t('life.open')}</p>
      {newest && <p className={css.hash}>{t('life.hash', { hash: newest.hash })}</p>}
      {/* One of before a step that somebody else took says nothing of what is left to do. */}
      {bulletin?.state === state && bulletin.revision === detail.data.revision && <Unfinished document={bulletin} />}
      <Steps period={period} detail={detail.data} kept={work?.period === period ? work : null} />
      <WorkNote work={work} />
      <IssuedList period={period} />
      {proposal && (
        <div role="status" className={css.proposal}>
          <p>{proposal.trouble ? t('life.trouble', { reason: name(proposal.trouble) }) : t('life.proposed', { count: proposal.changes.length })}</p>
          {proposal.changes.length > 0 && (
            <details>
              <summary>{t('life.proposal', { count: proposal.changes.length })}</summary>
              <FigureChanges title={t('life.proposal', { count: proposal.changes.length })} period={period} changes={proposal.changes} />
            </details>
          )}
        </div>
      )}
      {newest && !proposal && <p>{t('life.steady')}</p>}
      {revisions.filter(({ changes }) => changes > 0).map((one) => <Revision key={one.revision} period={period} revision={one} />)}
      {transitions.length > 0 && <History transitions={transitions} />}
      <OfficeForm />
    </section>
  )
}

/** What one must be allowed to do for each step. */
const needs: Readonly<Record<Deed, Action>> = { freeze: 'freeze', move: 'advance', revise: 'advance', issue: 'issue' }

interface StepsProps {
  period: string
  detail: PeriodDetail
  /** What is under way with the period, so that no step can be taken. */
  kept: UnderWay | null
}

/** The steps that the state allows, as buttons. */
function Steps({ period, detail: { over, next }, kept }: StepsProps) {
  const { t, name } = useWords()
  const taken = usePeriodStep(period)
  const overview = useOverview()
  const [asked, setAsked] = useState<PeriodDetail['next'][number] | null>(null)
  const issue = useIssue(period)
  const [signed, setSigned] = useState({ signer: '', serial: '', date: '' })
  const [unfinished, setUnfinished] = useState(false)
  const title = ({ deed, to }: PeriodDetail['next'][number]) => t(`life.step.${deed}`, { state: name(periodStates[to]) })
  if (asked)
    return (
      <ReasonForm
        action={title(asked)}
        pending={taken.isPending || issue.isPending}
        kept={kept}
        error={asked.deed === 'issue' ? issue.error : taken.error}
        send={(words) => {
          const onSuccess = () => setAsked(null)
          const { signer, serial, date } = signed
          if (asked.deed === 'issue') issue.mutate({ ...words, signer, ...(serial && { serial: Number(serial) }), ...(date && { date }) }, { onSuccess })
          else taken.mutate({ ...asked, ...words, unfinished }, { onSuccess })
        }}
        cancel={() => {
          taken.reset()
          issue.reset()
          setAsked(null)
        }}
      >
        {asked.deed === 'issue' && (
          <>
            <input className="field" aria-label={t('life.issued.signer')} placeholder={t('life.issued.signer')} required maxLength={100} value={signed.signer} onChange={(event) => setSigned({ ...signed, signer: event.target.value })} />
            <input className="field" inputMode="numeric" pattern="[1-9][0-9]{0,4}" size={22} aria-label={t('life.issued.serial')} placeholder={t('life.issued.serial')} value={signed.serial} onChange={(event) => setSigned({ ...signed, serial: event.target.value })} />
            <label>
              {t('life.issued.date')} <input className="field" type="date" value={signed.date} onChange={(event) => setSigned({ ...signed, date: event.target.value })} />
            </label>
          </>
        )}
        {asked.deed === 'freeze' && !over && (
          <label>
            <input type="checkbox" required checked={unfinished} onChange={(event) => setUnfinished(event.target.checked)} /> {t('life.unfinished')}
          </label>
        )}
      </ReasonForm>
    )
  return (
    <p className={css.steps}>
      {next.map((step) => (
        <May key={`${step.deed} ${step.to}`} action={needs[step.deed]}>
          <button
            type="button"
            className="button"
            disabled={kept !== null}
            title={kept ? name(kept.says) : undefined}
            onClick={() => {
              setAsked(step)
              // Whether somebody else has begun meanwhile.
              void overview.refetch()
            }}
          >
            {title(step)}
          </button>
        </May>
      ))}
    </p>
  )
}

/** What a revision changed, read when it is unfolded. */
function Revision({ period, revision: { revision, changes: count } }: { period: string; revision: RevisionInfo }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const changes = useRevisionChanges(period, revision, open)
  const title = t('life.changes', { revision, count })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {changes.isLoadingError && <Problem error={changes.error} retry={() => void changes.refetch()} />}
      {changes.data && <FigureChanges title={title} period={period} changes={changes.data} />}
    </details>
  )
}

function History({ transitions }: Pick<PeriodDetail, 'transitions'>) {
  const { t, name } = useWords()
  const title = t('life.history', { count: transitions.length })
  return (
    <details>
      <summary>{title}</summary>
      <ListSheet label={title}>
        <table className={css.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('life.at')}</th>
              <th scope="col">{t('life.deed')}</th>
              <th scope="col">{t('life.revision')}</th>
              <th scope="col">{t('life.who')}</th>
              <th scope="col">{t('life.why')}</th>
            </tr>
          </thead>
          <tbody>
            {transitions.map(({ at, from, to, revision, who, why }) => (
              <tr key={`${at} ${to}`}>
                <th scope="row">{minute(at)}</th>
                <td>{t('life.fromTo', { from: name(periodStates[from]), to: name(periodStates[to]) })}</td>
                <td>{revision ?? '—'}</td>
                <td>{who}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListSheet>
    </details>
  )
}
