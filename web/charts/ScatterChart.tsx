import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import Chart from './Chart'
import { type ScatterAxis, type ScatterGroup, scatterOption } from './scatter'
import type { ChartTheme } from './theme'

interface ScatterChartProps {
  groups: readonly ScatterGroup[]
  x: ScatterAxis
  y: ScatterAxis
  label: string
  fileName: string
}

/** Departments on two indicators; the table under it says the same. Loaded when it is needed. */
export default function ScatterChart({ groups, x, y, label, fileName }: ScatterChartProps) {
  const navigate = useNavigate()
  const option = useCallback((theme: ChartTheme) => scatterOption(groups, x, y, theme), [groups, x, y])
  return <Chart option={option} height={480} label={label} name={fileName} onPick={(code) => void navigate({ to: '/departments/$code', params: { code }, search: ({ own: _, ...rest }) => rest })} />
}
