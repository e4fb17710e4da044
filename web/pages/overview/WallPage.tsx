import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { writeAddress } from '../../address/address'
import { choice, usePageState, whole } from '../../address/page-state'
import { unsliced, useAddress } from '../../address/use-address'
import type { Evaluation } from '../../api/evaluation'
import { trendOf, useHistory } from '../../api/history'
import type { ShownRanking } from '../../api/ranking'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { Headlines } from './Headlines'
import { HeadlineTrends } from './HeadlineTrends'
import { Milestones } from './Milestones'
import { Overdue, overdueIndicators } from './Overdue'
import { Standings } from './Standings'
import { useShownGroup } from './state'
import * as texts from './texts'
import { useFigures, useOfficial, useYear } from './use-figures'
import css from './WallPage.module.css'

addTexts('overview', texts)

/** Departments on one screen. */
const rows = 12
const shape = { face: whole(1, 1, 1000), every: whole(20, 5, 600), still: choice(['', 'yes']) }

/** The figures for a meeting room: one screen after another, until somebody holds it. Esc leaves. */
export function WallPage() {
  const { t } = useWords()
  const links = unsliced(useAddress())
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const official = useOfficial()
  const { ranking } = useFigures(official)
  const scheme = ranking.data?.rules
  useTitle(t('overview.screen.title'))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={css.wall} aria-label={t('overview.screen.title')} onClose={() => void navigate({ to: '/overview', search: links })}>
      {ranking.data && scheme ? (
        <Faces ranking={ranking.data} scheme={scheme} official={official} leave={() => dialog.current?.close()} />
      ) : ranking.isLoadingError ? (
        <>
          <Problem error={ranking.error} retry={() => void ranking.refetch()} />
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('overview.screen.leave')}
          </button>
        </>
      ) : (
        <Waiting rows={10} />
      )}
    </dialog>
  )
}

interface FacesProps {
  ranking: ShownRanking
  scheme: Scheme
  official: Evaluation
  leave: () => void
}

function Faces({ ranking, scheme, official, leave }: FacesProps) {
  const words = useWords()
  const { t, name, number } = words
  const links = unsliced(useAddress())
  const { before } = useFigures(official)
  const year = useYear(official)
  const { groups } = useShownGroup(ranking.departments)
  const runs = trendOf(official)
  const history = useHistory(official, { indicators: headlineIndicators(scheme) })
  const [{ face, every, still }, change] = usePageState(shape)
  const [calm] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  const held = calm || still !== ''
  const search = writeAddress(links)

  const standings = groups.flatMap((group) => {
    const members = ranking.departments.filter((one) => one.group === group)
    const parts = Math.ceil(members.length / rows)
    return Array.from({ length: parts }, (_, part) => {
      const title = t('overview.screen.ranking', { group: name(departmentGroups[group]) })
      return (
        <Standings
          key={`${group} ${part}`}
          title={parts > 1 ? t('overview.screen.part', { title, part: part + 1, parts }) : title}
          departments={members.slice(part * rows, (part + 1) * rows)}
          scheme={scheme}
        />
      )
    })
  })
  const faces = [
    <div key="headlines" className={css.stack}>
      <Headlines ranking={ranking} scheme={scheme} before={before} runs={runs} history={history.isLoadingError ? null : history.data} search={search} />
      {history.data && <HeadlineTrends ranking={ranking} scheme={scheme} runs={runs} history={history.data} unfolded />}
    </div>,
    ...standings,
    year.data ? <Milestones key="milestones" year={year.data} links={links} /> : year.isLoadingError ? <Problem key="milestones" error={year.error} retry={() => void year.refetch()} /> : <Waiting key="milestones" rows={3} />,
    ...overdueIndicators(scheme).map((indicator) => <Overdue key={indicator} indicator={indicator} official={official} ranking={ranking} links={links} />),
  ]
  const shown = Math.min(face, faces.length)
  const turn = (by: number) => change({ face: ((shown - 1 + by + faces.length) % faces.length) + 1 }, true)

  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => change({ face: (shown % faces.length) + 1 }, true), every * 1000)
    return () => clearTimeout(timer)
  }, [held, shown, faces.length, every, change])

  useEffect(() => {
    if (held) return undefined
    // Somebody is looking closely: a touch or a key holds the screen. Buttons do what they say, and Esc leaves.
    const hold = (event: Event) => {
      const onButton = event.target instanceof Element && event.target.closest('button, a') !== null
      if (!onButton && !(event instanceof KeyboardEvent && ['Escape', 'Tab', 'Shift'].includes(event.key))) change({ still: 'yes' }, true)
    }
    document.addEventListener('pointerdown', hold)
    document.addEventListener('keydown', hold)
    return () => {
      document.removeEventListener('pointerdown', hold)
      document.removeEventListener('keydown', hold)
    }
  }, [held, change])

  return (
    <>
      <header className={css.head}>
        <h1>{t('overview.screen.title')}</h1>
        <span>{periodName(words, ranking.period)}</span>
        {ranking.asOf && <span>{t('asOf.short', { day: ranking.asOf })}</span>}
        <SchemeMarks ranking={ranking} scheme={scheme} />
        <span className={css.controls}>
          <span aria-live="off">{t('overview.screen.face', { face: number.count(shown), faces: number.count(faces.length) })}</span>
          <button type="button" className="button" onClick={() => turn(-1)}>
            {t('overview.screen.previous')}
          </button>
          <button type="button" className="button" onClick={() => turn(1)}>
            {t('overview.screen.next')}
          </button>
          {!calm && (
            <button type="button" className="button" aria-pressed={held} onClick={() => change({ still: held ? '' : 'yes' }, true)} title={t('overview.screen.seconds', { count: every })}>
              {t(held ? 'overview.screen.turn' : 'overview.screen.pause')}
            </button>
          )}
          <button type="button" className="button" onClick={leave}>
            {t('overview.screen.leave')}
          </button>
        </span>
        {calm && <p>{t('overview.screen.still')}</p>}
      </header>
      <div className={css.face}>{faces[shown - 1]}</div>
    </>
  )
}
