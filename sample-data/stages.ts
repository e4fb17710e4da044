import { type DayNumber, day, dayText } from './days'
import { doneBy } from './done-by'
import type { Portrait } from './portrait'
import { type Request, requestsOf } from './requests'
import { draw } from './deal'

/** What became of a request after its reply. Moments are text, blank where nothing happened. */
export interface Stages extends Request {
  readonly decision: '同意' | '不同意' | ''
  readonly provided: string
  readonly evaluated: string
}

/** Working days that the default rules of the scheme give. */
const provisionLimit = 10
const evaluationLimit = 20

/** The requests passed on to a department with their later stages, one at a time. */
export function* stagesOf(portrait: Portrait): Generator<Stages> {
  const random = portrait.stream('stages')
  const diligence = portrait.character.replied[4]
  const step = (from: DayNumber | null, limit: number, inTime: number): DayNumber | null => (from === null ? null : doneBy(random, from, limit, inTime))
  for (const request of requestsOf(portrait)) {
    const replied = request.replied === '' ? null : day(request.replied.slice(0, 10))
    const decision = replied === null ? '' : (draw(random, { 同意: 88, 不同意: 8, none: 4 }) as string)
    const provided = step(decision === '同意' ? replied : null, provisionLimit, diligence)
    const evaluated = step(provided, evaluationLimit, 70)
    yield { ...request, decision: decision === 'none' ? '' : (decision as Stages['decision']), provided: dayText(provided), evaluated: dayText(evaluated) }
  }
}
