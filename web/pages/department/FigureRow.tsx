import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import type { Figure, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { PeerStrip } from '../../charts/PeerStrip'
import { StateMark } from '../../parts/StateMark'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import { DistanceNote } from './DistanceNote'
import css from './FigureRow.module.css'
import { standingOf } from './standing'

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
  const standing = standingOf(indicator, figure, peers, ranking)
  const target = standing?.target ?? ranking.city[indicator]?.target ?? null
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
      {figure && standing ? (
        <>
          <span className={css.value}>
            {standing.text}
            <small>
              {figure.state === 'progress' && <>{t('state.progress')} · </>}
              {number.count(figure.met)} / {number.count(standing.whole)}
            </small>
          </span>
          <PeerStrip {...standing} label={t('department.strip', { value: standing.text, count: standing.peers.length })} />
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
