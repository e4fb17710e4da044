import type { Block, BulletinDocument } from './document'
import { withEdits } from './edit'
import { dayText } from './figure-text'
import { type BulletinInput, type Subject, subjectOf } from './input'
import { messages } from './messages'
import { headingNumber } from './numbering'
import { defaultOffice } from './office'
import { figure, plain, sentence } from './sentence'
import { annexesOf } from './sections/annexes'
import { commendedSection } from './sections/commended'
import { methodSection } from './sections/method'
import { milestonesSection } from './sections/milestones'
import { missedSection } from './sections/missed'
import { othersSection } from './sections/others'
import { overallSection } from './sections/overall'
import { overdueSection } from './sections/overdue'
import { rankingSection } from './sections/ranking'
import { silentSection } from './sections/silent'

const sections = [
  { text: messages.sections.overall, blocks: overallSection },
  { text: messages.sections.ranking, blocks: rankingSection },
  { text: messages.sections.commended, blocks: commendedSection },
  { text: messages.sections.missed, blocks: missedSection },
  { text: messages.sections.overdue, blocks: overdueSection },
  { text: messages.sections.milestones, blocks: milestonesSection },
  { text: messages.sections.silent, blocks: silentSection },
  { text: messages.sections.others, blocks: othersSection },
  { text: messages.sections.method, blocks: methodSection },
]

/** Tables and charts are counted through the document: 表1, 图1. */
function captioned(blocks: readonly Block[]): Block[] {
  let tables = 0
  let charts = 0
  return blocks.map((block) => {
    if (block.kind === 'table') return { ...block, caption: `表${++tables}　${block.caption}` }
    if (block.kind === 'chart') return { ...block, caption: `图${++charts}　${block.caption}` }
    return block
  })
}

function sectionBlocks(subject: Subject): Block[] {
  if (subject.current.departments.length === 0) return methodSection(subject)
  const written = sections.map((section) => ({ text: section.text, blocks: section.blocks(subject) })).filter((section) => section.blocks.length > 0)
  return captioned(
    written.flatMap((section, index): Block[] => [
      { kind: 'heading', level: 1, number: headingNumber(1, index + 1), text: section.text },
      ...section.blocks,
    ]),
  )
}

function notices(subject: Subject): string[] {
  const { current, scheme } = subject
  return [
    ...(current.sample ? [messages.sampleNotice] : []),
    ...(current.schemeInForce ? [] : [plain(sentence(messages.notInForceNotice, { scheme: scheme.names.zh }))]),
    ...(current.departments.length === 0 || current.asOf === null ? [messages.emptyNotice] : []),
  ]
}

/** What every page is marked with: a draft until its figures are kept and departments were heard. */
function stamps({ current, seal }: BulletinInput): string[] {
  const draft = !seal || seal.revision === null || seal.state === 'open' || seal.state === 'frozen'
  return [...(draft ? [messages.stamp] : seal.state === 'comment' ? [messages.commentStamp] : []), ...(current.sample ? [messages.sampleStamp] : [])]
}

/**
 * The bulletin of a period as a document model: pure, every figure taken from the ranking. Number and date are those of
 * its issue; a draft has neither.
 */
export function composeBulletin(input: BulletinInput): BulletinDocument {
  const office = input.office ?? defaultOffice(input.current)
  const subject = subjectOf(input, office)
  const period = figure('period', input.period.names.zh)
  const date = input.issue ? dayText(input.issue.date) : messages.undated
  const document: BulletinDocument = {
    kind: 'bulletin',
    period: input.period.id,
    scheme: input.scheme.id,
    asOf: input.current.asOf,
    sample: input.current.sample,
    masthead: office.name,
    stamps: stamps(input),
    number: input.issue?.number ?? null,
    notices: notices(subject),
    title: [plain(sentence(messages.title, { city: office.city })), plain(sentence(messages.titlePeriod, { period }))],
    addressees: office.addressees,
    blocks: [
      { kind: 'paragraph', id: 'opening', spans: sentence(messages.opening, { basis: office.basis, period }) },
      ...sectionBlocks(subject),
      { kind: 'paragraph', id: 'closing', spans: sentence(messages.closing) },
    ],
    annexes: subject.current.departments.length === 0 ? [] : annexesOf(subject),
    signature: { office: office.name, date },
    imprint: { copiesTo: office.copiesTo, office: office.name, date },
  }
  return withEdits(document, input.edits ?? [])
}
