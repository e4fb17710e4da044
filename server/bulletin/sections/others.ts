import type { Verdict } from '../../../metrics/indicators/verdict'
import type { Block, Cell, Span, Table } from '../document'
import type { Subject } from '../input'
import { messages } from '../messages'
import { figure, sentence } from '../sentence'
import { cityCells } from './city-cells'
import { missedTable } from './missed-table'
import { named } from './named'
import { type Standee, standings } from './standing'

const words = messages.others
const verdicts = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const satisfies readonly Verdict[]

function row(subject: Subject, id: string): Cell[] {
  const city = subject.current.city[id]
  const cells = cityCells(subject, id)
  const count = (verdict: Verdict): Span => (city && city.state !== 'not-measured' ? figure(`city/${id}/${verdict}`, city[verdict]) : { text: '—' })
  return [{ lines: [{ text: subject.nameOf(id) }] }, ...verdicts.map((verdict) => ({ lines: [count(verdict)] })), cells.rate, cells.target, cells.change]
}

function othersTable(subject: Subject): Table {
  const names = words.columns
  return {
    kind: 'table',
    id: 'others',
    caption: words.caption,
    columns: [
      { id: 'name', name: names.name, width: 38, align: 'left' },
      ...verdicts.map((verdict) => ({ id: verdict, name: names[verdict], width: 14, align: 'center' as const })),
      { id: 'rate', name: names.rate, width: 17, align: 'center' },
      { id: 'target', name: names.target, width: 14, align: 'center' },
      { id: 'change', name: names.change, width: 17, align: 'center' },
    ],
    rows: subject.others.map((id) => row(subject, id)),
    notes: [],
  }
}

/** Who missed a yes/no duty, by name; counts would say nothing. */
function missedWords(subject: Subject, id: string, missed: readonly Standee[]): Span[] {
  const path = `city/${id}/departments/missed`
  return sentence(words.missed, {
    name: subject.nameOf(id),
    n: figure(path, missed.length),
    departments: named(missed.map((one) => one.department), path, missed.length),
  })
}

function silentWords(subject: Subject, id: string): Span[] {
  const silent = (standings(subject.current.departments, id).get('silent') ?? []).map((one) => one.department)
  if (silent.length === 0) return []
  const path = `city/${id}/departments/silent`
  return sentence(words.silent, { name: subject.nameOf(id), n: figure(path, silent.length), departments: named(silent, path, silent.length) })
}

/** Who missed which of the other indicators, a table each: for an annex. */
export const othersMissed = (subject: Subject): Table[] =>
  subject.others.flatMap((id) => {
    const missed = standings(subject.current.departments, id).get('missed') ?? []
    return subject.indicators.get(id)?.minimumN === 1 || missed.length === 0 ? [] : [missedTable(subject, id, missed)]
  })

/** 其他指标情况: shown without weight, with those who missed them. Nothing when the scheme has none. */
export function othersSection(subject: Subject): Block[] {
  if (subject.others.length === 0) return []
  return [
    { kind: 'paragraph', id: 'others', spans: sentence(othersMissed(subject).length === 0 ? words.intro : words.introWithAnnex) },
    othersTable(subject),
    ...subject.others.flatMap((id): Block[] => {
      const missed = standings(subject.current.departments, id).get('missed') ?? []
      const inWords = subject.indicators.get(id)?.minimumN === 1
      const spans = [...(inWords && missed.length > 0 ? missedWords(subject, id, missed) : []), ...silentWords(subject, id)]
      return spans.length === 0 ? [] : [{ kind: 'paragraph', id: `others/${id}`, spans }]
    }),
  ]
}
