import type { Block } from '../document'
import { percent, targetText, tenths } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { figure, sentence } from '../sentence'
import { missedTable } from './missed-table'
import { standings } from './standing'

const words = messages.missed

/** 未达到目标的部门: a table for each leading indicator that some department missed. */
export function missedSection(subject: Subject): Block[] {
  const byIndicator = subject.leading.map((id) => ({ id, byStanding: standings(subject.current.departments, id) }))
  const withMisses = byIndicator.flatMap(({ id, byStanding }) => {
    const missed = byStanding.get('missed') ?? []
    const measured = missed.length + (byStanding.get('reached')?.length ?? 0)
    return missed.length === 0 ? [] : [{ id, missed, measured }]
  })
  if (withMisses.length === 0) {
    const measured = byIndicator.some(({ byStanding }) => byStanding.has('reached'))
    return [{ kind: 'paragraph', id: 'missed', spans: sentence(measured ? words.none : words.unmeasured) }]
  }
  return withMisses.flatMap(({ id, missed, measured }, index): Block[] => {
    const target = subject.targetOf(id)
    return [
      {
        kind: 'paragraph',
        id: `missed/${id}`,
        level: 2,
        number: headingNumber(2, index + 1),
        lead: `${subject.nameOf(id)}。`,
        spans: sentence(words.summary, {
          target: target ? figure(`city/${id}/target`, targetText(target)) : '—',
          missed: figure(`city/${id}/departments/missed`, missed.length),
          measured: figure(`city/${id}/departments/measured`, measured),
          share: figure(`city/${id}/departments/missed-share`, percent(tenths(missed.length, measured))),
        }),
      },
      missedTable(subject, id, missed),
    ]
  })
}
