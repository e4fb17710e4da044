import { useMemo } from 'react'
import type { Adjustment } from '../../../metrics/schemes/adjustment/adjustment'
import { type Parameter, usePageState } from '../../address/page-state'

/** Numbers by indicator, `api-share.40_channels.10`: letters that an address does not escape, and that no id holds. */
export const numbers = (most: number): Parameter<Readonly<Record<string, number>>> => ({
  read: (given) =>
    Object.fromEntries(
      (given ?? '').split('_').flatMap((part) => {
        const found = /^([a-z][a-z0-9-]*)\.(\d{1,4})$/.exec(part)
        return found && Number(found[2]) <= most ? [[found[1]!, Number(found[2])] as const] : []
      }),
    ),
  write: (values) =>
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, value]) => `${id}.${value}`)
      .join('_') || undefined,
})

const shape = { weights: numbers(1000), targets: numbers(100), least: numbers(1000) }

/** What the scenario of the address changes: only what differs is in it. */
export function useAdjustmentState(): [Adjustment, (adjustment: Adjustment, replace?: boolean) => void] {
  const [{ weights, targets, least }, change] = usePageState(shape)
  const adjustment = useMemo(() => ({ weights, targets, minimumN: least }), [weights, targets, least])
  return [adjustment, ({ minimumN, ...rest }, replace) => change({ ...rest, least: minimumN }, replace)]
}
