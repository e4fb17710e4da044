import type { Block } from '../document'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { plain, sentence } from '../sentence'
import { cityWords } from './city-words'

const words = messages.milestones

/** Month and day that binds every subject of an indicator before the year ends. */
const nodeOf = (subject: Subject, id: string): string | null => {
  const on = subject.indicators.get(id)?.deadline?.on
  return on && on < '12-31' && !subject.leading.includes(id) ? on : null
}

/** 年度节点: how far the year's fixed days (31 May, 31 October) were kept, in the order of the year. */
export function milestonesSection(subject: Subject): Block[] {
  const nodes = subject.others.flatMap((id) => {
    const on = nodeOf(subject, id)
    const state = subject.current.city[id]?.state
    return on && (state === 'value' || state === 'progress' || state === 'not-reported') ? [{ id, on }] : []
  })
  return nodes
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ id, on }, index) => ({
      kind: 'paragraph',
      id: `milestones/${id}`,
      level: 2,
      number: headingNumber(2, index + 1),
      lead: plain(sentence(words.lead, { name: subject.nameOf(id), month: Number(on.slice(0, 2)), day: Number(on.slice(3)) })),
      spans: cityWords(subject, id, messages.city.whole),
    }))
}
