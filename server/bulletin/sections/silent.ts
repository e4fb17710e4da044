import type { Block, Span } from '../document'
import { countsText } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { enumerated, figure, sentence } from '../sentence'
import { named, nameFigure } from './named'
import { standings, type Standee, type Standing } from './standing'

const words = messages.silent

/** Named in full here, for this is where they are to be found. */
const inFull = (list: readonly Standee[], path: string): Span[] => named(list.map((one) => one.department), path, list.length)

/** `{name}N家（A、B）` of each leading indicator, over the departments that stand so. */
function byIndicator(subject: Subject, standing: Standing): Span[] {
  return enumerated(
    subject.leading.map((id) => {
      const list = standings(subject.current.departments, id).get(standing) ?? []
      if (list.length === 0) return []
      const path = `city/${id}/departments/${standing}`
      return sentence(words.item, { name: subject.nameOf(id), n: figure(path, list.length), departments: inFull(list, path) })
    }),
    '；',
  )
}

function smallSamples(subject: Subject): Span[] {
  return enumerated(
    subject.leading.map((id) => {
      const small = subject.current.departments.flatMap((department) => {
        const one = department.indicators[id]
        if (!one?.smallSample || one.state !== 'value') return []
        const counts = figure(`department/${department.code}/${id}/counts`, countsText(one))
        return [sentence(words.smallItem, { department: nameFigure(department), counts })]
      })
      if (small.length === 0) return []
      return sentence(words.item, { name: subject.nameOf(id), n: figure(`city/${id}/departments/small`, small.length), departments: enumerated(small) })
    }),
    '；',
  )
}

function waived(subject: Subject): Span[] {
  return enumerated(
    subject.leading.map((id) => {
      const list = (standings(subject.current.departments, id).get('waived') ?? []).map(({ department, figure: one }) =>
        sentence(words.waivedItem, { department: nameFigure(department), reason: one.waived ?? '' }),
      )
      return list.length === 0 ? [] : sentence(words.colon, { name: subject.nameOf(id), departments: enumerated(list) })
    }),
    '；',
  )
}

function notMeasured(subject: Subject): Span[] {
  return enumerated(subject.leading.filter((id) => subject.current.city[id]?.state === 'not-measured').map((id) => [{ text: subject.nameOf(id) }]))
}

/** 未报送及其他: what is not a value, each kind in its own item and in its own words. */
export function silentSection(subject: Subject): Block[] {
  const measured: Subject = { ...subject, leading: subject.leading.filter((id) => subject.current.city[id]?.state !== 'not-measured') }
  const items = [
    { id: 'not-reported', lead: words.notReported, intro: words.notReportedIntro, items: byIndicator(measured, 'silent') },
    { id: 'small', lead: words.small, intro: words.smallIntro, items: smallSamples(measured) },
    { id: 'unknown-only', lead: words.unknownOnly, intro: words.unknownOnlyIntro, items: byIndicator(measured, 'unknown') },
    { id: 'none-due', lead: words.noneDue, intro: words.noneDueIntro, items: byIndicator(measured, 'idle') },
    { id: 'waived', lead: words.waived, intro: words.waivedIntro, items: waived(measured) },
    { id: 'not-measured', lead: words.notMeasured, intro: words.notMeasuredIntro, items: notMeasured(subject) },
  ].filter((item) => item.items.length > 0)
  if (items.length === 0) return [{ kind: 'paragraph', id: 'silent', spans: sentence(words.none) }]
  return items.map((item, index) => ({
    kind: 'paragraph',
    id: `silent/${item.id}`,
    level: 2,
    number: headingNumber(2, index + 1),
    lead: item.lead,
    spans: sentence(item.intro, { items: item.items }),
  }))
}
