import { clausesOf, planOf } from '../../../metrics/schemes/plans'
import { certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import { recordTypes } from '../../../metrics/records'
import type { Block, BulletinDocument, Cell, Span } from '../../bulletin/document'
import { dayText } from '../../bulletin/figure-text'
import { headingNumber } from '../../bulletin/numbering'
import { figure, plain, sentence } from '../../bulletin/sentence'
import { officialDocument } from '../official'
import { waitReasons } from '../project-status'
import type { CertificateContent } from './certificate'
import { certificateMessages as words } from './messages'
import type { KeptCertificate } from './register'

const text = (value: string): Cell => ({ lines: [{ text: value }] })

/** What a kind of project is called. */
const kindName = (kind: string): string => recordTypes.get('project')?.columns.find(({ id }) => id === 'kind')?.values?.[kind]?.zh ?? kind

function entryTable({ entries, total }: CertificateContent): Block {
  const { columns } = words
  return {
    kind: 'table',
    id: 'entries',
    caption: words.caption,
    columns: [
      { id: 'number', name: columns.number, width: 12, align: 'center' },
      { id: 'id', name: columns.id, width: 34, align: 'left' },
      { id: 'title', name: columns.title, width: 44, align: 'left' },
      { id: 'registered', name: columns.registered, width: 24, align: 'center' },
      { id: 'approved', name: columns.approved, width: 24, align: 'center' },
      { id: 'state', name: columns.state, width: 18, align: 'center' },
    ],
    rows: entries.map((one, index) => [
      text(String(index + 1)),
      text(one.id),
      text(one.title),
      text(one.registeredOn ?? words.blank),
      text(one.approvedOn ?? words.blank),
      text(one.effective ? words.effective : words.pending),
    ]),
    notes: total > entries.length ? [sentence(words.more, { shown: entries.length, rest: total - entries.length })] : [],
  }
}

function statusBlocks(content: CertificateContent): Block[] {
  const { total, approved, since } = content
  if (total === 0) return [{ kind: 'paragraph', id: 'status', spans: sentence(words.none) }]
  const spans = sentence(words.status, {
    total: figure('project/total', total),
    approved: figure('project/approved', approved),
    since: since === null ? '' : sentence(words.since, { since: figure('project/since', dayText(since)) }),
  })
  return [{ kind: 'paragraph', id: 'status', spans }, entryTable(content)]
}

const paragraph = (id: string, spans: Span[]): Block => ({ kind: 'paragraph', id, spans })

/** A certificate as a document model: pure, from what was kept of it. */
export function composeCertificate({ code, content }: KeptCertificate): BulletinDocument {
  const { asOf, missing, outcome, kind, budgetYear } = content
  const purpose = certificatePurposes[content.purpose].zh
  const plan = planOf({ validFrom: asOf })
  const parts: { readonly text: string; readonly blocks: readonly Block[] }[] = [
    { text: words.sections.status, blocks: statusBlocks(content) },
    { text: words.sections.missing, blocks: [paragraph('missing', missing === null ? sentence(words.nothingMissing) : sentence(words.missing, { reason: waitReasons[missing].zh }))] },
    { text: words.sections.outcome, blocks: [paragraph('outcome', sentence(words.outcomes[outcome], { purpose }))] },
    {
      text: words.sections.basis,
      blocks: clausesOf(plan, content.clause).map(
        ({ ref, text: said }, index): Block => ({ kind: 'paragraph', id: `basis/${index + 1}`, level: 3, number: headingNumber(3, index + 1), spans: sentence(words.basis, { plan: plan.title, ref, text: said }) }),
      ),
    },
    { text: words.sections.check, blocks: [paragraph('check', sentence(words.check, { code: figure('code', code) }))] },
  ]
  return officialDocument(
    { office: { name: content.office }, period: '', scheme: '', asOf, sample: content.sample, draft: false },
    {
      kind: 'certificate',
      number: null,
      title: [words.title, plain(sentence(words.titlePurpose, { purpose }))],
      addressees: content.departmentName,
      blocks: [
        paragraph(
          'opening',
          sentence(words.opening, {
            title: content.title,
            project: content.project,
            kind: kind === null ? '' : sentence(words.kind, { kind: kindName(kind) }),
            year: budgetYear === null ? '' : sentence(words.year, { year: budgetYear }),
            asOf: dayText(asOf),
            purpose,
          }),
        ),
        ...parts.flatMap(({ text: heading, blocks }, index): Block[] => [{ kind: 'heading', level: 1, number: headingNumber(1, index + 1), text: heading }, ...blocks]),
      ],
      date: dayText(content.issuedOn),
    },
  )
}
