import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import type { Figure, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { floorPercent } from '../../../metrics/scoring/rate'
import { PeerStrip } from '../../charts/PeerStrip'
import { StateMark } from '../../parts/StateMark'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import { DistanceNote } from './DistanceNote'
import css from './FigureRow.module.css'

interface FigureRowProps {
  indicator: string
  figure: Figure | null
  peers: readonly RankedDepartment[]
  ranking: Ranking
  /** Its rows are the ones shown below. */
  open: boolean
}

/** One indicator of a department: value with n, its place among the peers, distance to the target. */
export function FigureRow({ indicator, figure, peers, ranking, open }: FigureRowProps) {
  const { t, name, number } = useWords()
  const definition = indicators.get(indicator)
  const progress = figure?.state === 'progress'
  const value = figure?.state === 'value' ? figure.rate : progress ? (figure?.progress ?? null) : null
  const others = peers.flatMap((peer) => {
    const one = peer.indicators[indicator]
    const rate = one?.state === 'value' ? one.rate : one?.state === 'progress' ? one.progress : null
    return rate ?? []
  })
  const whole = figure ? figure.met + (progress ? figure.pending : figure.missed) : 0
  const target = figure?.target ?? ranking.city[indicator]?.target ?? null
  return (
    <Link
      to="."
      search={(now) => ({ ...now, indicator, verdict: undefined, by: undefined, page: undefined })}
      hash="rows"
      resetScroll={false}
      // A link to the page itself counts as the current one only when its whole address is the same.
      activeOptions={{ exact: true }}
      className={css.row}
      aria-current={open || undefined}
    >
      <span className={css.name}>
        {name(definition?.names ?? { zh: indicator, en: indicator })}
        <small>
          {target ? t('figure.target', { target: number.target(target) }) : t('figure.noTarget')} · {definition?.clause.ref}
          {ranking.unfiltered.includes(indicator) && <Tag title={t('tag.unfilteredHint')}>{t('tag.unfiltered')}</Tag>}
        </small>
      </span>
      {figure && value !== null ? (
        <>
          <span className={css.value}>
            {floorPercent(figure.met, whole)}
            <small>
              {progress && <>{t('state.progress')} · </>}
              {number.count(figure.met)} / {number.count(whole)}
            </small>
          </span>
          <PeerStrip value={value} peers={others} target={target} label={t('department.strip', { value: floorPercent(figure.met, whole), count: others.length })} />
          <DistanceNote figure={figure} curable={definition?.curable ?? false} />
        </>
      ) : (
        <span className={css.state}>
          <StateMark state={figure && figure.state !== 'value' && figure.state !== 'progress' ? figure.state : 'not-applicable'} />
          <small>{t(`state.hint.${figure && figure.state !== 'value' && figure.state !== 'progress' ? figure.state : 'not-applicable'}`)}</small>
        </span>
      )}
    </Link>
  )
}
