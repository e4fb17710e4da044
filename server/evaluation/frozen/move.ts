import { periodStates, periodSteps } from '../../../metrics/time/period-state'
import type { MoveRequest } from '../../office/period'
import { noSuchStep } from '../../office/period-mistakes'
import type { Warehouse } from '../../warehouse'
import { askedPeriod } from '../asked-period'
import { enterTransition, stateOf } from './register'

/**
 * Moves a period to another state, for a reason that is kept.
 *
 * @throws Mistake when no step leads there.
 */
export async function movePeriod(warehouse: Warehouse, { period, to, who, why }: MoveRequest): Promise<void> {
  const { id } = askedPeriod(period)
  await warehouse.transaction(async (session) => {
    const from = await stateOf(session, id)
    const step = periodSteps.find((one) => one.from === from && one.to === to && one.deed === 'move')
    if (!step) throw noSuchStep(id, from, { zh: `转为「${periodStates[to].zh}」`, en: `moved to ${to}` })
    await enterTransition(session, id, { from, to, deed: 'move', revision: null, who, why })
  })
}
