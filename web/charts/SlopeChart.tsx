import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Mover } from '../pages/overview/movers'
import { useWords } from '../text/use-words'
import Chart from './Chart'
import { slopeOption } from './slope'
import type { ChartTheme } from './theme'

const height = 260

/** Ranks then and now, joined; the table under it says the same. Loaded when it is needed. */
export default function SlopeChart({ movers, before, now, fileName }: { movers: readonly Mover[]; before: string; now: string; fileName: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const slopes = useMemo(
    () => movers.map(({ department: { code, name }, from, to }) => ({ code, name, from, to, note: t('overview.movers.move', { department: name, from, to }) })),
    [movers, t],
  )
  const option = useCallback((theme: ChartTheme) => slopeOption(slopes, { before, now }, height, theme), [slopes, before, now])
  return (
    <Chart
      option={option}
      height={height}
      label={t('overview.movers.chart', { moves: slopes.map(({ note }) => note).join(t('list.semicolon')) })}
      name={fileName}
      onPick={(code) => void navigate({ to: '/departments/$code', params: { code }, search: ({ period, asOf, scheme }) => ({ period, asOf, scheme }) })}
    />
  )
}
