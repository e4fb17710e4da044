import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Fraction } from '../../metrics/schemes/scheme'
import { floorPercent } from '../../metrics/scoring/rate'
import { departmentGroups, type DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { DistributionPoint } from '../pages/indicator/distribution-points'
import { useWords } from '../text/use-words'
import { distributionOption, type DistributionGroup } from './distribution'
import Chart from './Chart'
import type { ChartTheme } from './theme'

/** Departments as dots from 0 to 100 %; the table under it says the same. Loaded when it is needed. */
export default function DistributionChart({ points, target, fileName }: { points: readonly DistributionPoint[]; target: Fraction | null; fileName: string }) {
  const { t, name, number } = useWords()
  const navigate = useNavigate()
  const groups = useMemo(() => (Object.keys(departmentGroups) as DepartmentGroup[]).flatMap((group): DistributionGroup[] => {
    const members = points.filter((point) => point.group === group && point.value !== null)
    if (members.length === 0) return []
    return [
      {
        name: name(departmentGroups[group]),
        points: members.map((point) => ({
          name: point.code,
          value: point.value ?? 0,
          reached: point.reached,
          note: `${point.name}  ${floorPercent(point.met, point.whole)}  ${number.count(point.met)} / ${number.count(point.whole)}`,
        })),
      },
    ]
  }), [points, name, number])
  const option = useCallback(
    (theme: ChartTheme) => distributionOption(groups, target ? target.num / target.den : null, target ? t('figure.target', { target: number.target(target) }) : '', theme),
    [groups, target, t, number],
  )
  return (
    <Chart
      option={option}
      height={56 + groups.length * 84}
      label={t('judging.distribution.chart')}
      name={fileName}
      onPick={(code) => void navigate({ to: '/departments/$code', params: { code }, search: (now) => now })}
    />
  )
}
