import { z } from 'zod'

/**
 * A piece of text. `figure` names what the text states (`city/api-share/rate`, `department/AA400/api-share/met`), so
 * that the words between figures can be edited while the figures stay bound to the data.
 */
export const span = z.object({ text: z.string(), figure: z.string().optional() })

const level = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** 一、 at level 1, （一） at level 2, 1. at level 3 (GB/T 9704-2012, 7.3.3). */
export const heading = z.object({ kind: z.literal('heading'), level, number: z.string(), text: z.string() })

/** A paragraph; with `number` and `lead` the first words are a run-in heading of that level. */
export const paragraph = z.object({
  kind: z.literal('paragraph'),
  /** Unique in the document and stable over periods. */
  id: z.string(),
  level: level.optional(),
  number: z.string().optional(),
  lead: z.string().optional(),
  spans: z.array(span),
  /** Who rewrote the words between its figures; `stale` where the sentence has changed since, and the rewriting is left out. */
  edit: z.object({ who: z.string(), at: z.string(), why: z.string(), stale: z.boolean(), generated: z.string() }).optional(),
})

export const column = z.object({
  id: z.string(),
  name: z.string(),
  /** Millimetres; the columns of a table share the 156 mm of the type area. */
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
})

/** Lines of a cell, from top to bottom; the first is the value, a second what it was counted from. */
export const cell = z.object({ lines: z.array(span), tone: z.enum(['plain', 'missed', 'muted']).optional() })

export const table = z.object({
  kind: z.literal('table'),
  id: z.string(),
  caption: z.string(),
  columns: z.array(column),
  rows: z.array(z.array(cell)),
  notes: z.array(z.array(span)),
})

/** Horizontal bars; values are percentages as shown in the text, null where nothing was measured. */
export const chart = z.object({
  kind: z.literal('chart'),
  id: z.string(),
  caption: z.string(),
  /** The figures in words, for those who cannot see the chart. */
  description: z.string(),
  categories: z.array(z.string()),
  series: z.array(
    z.object({
      id: z.enum(['current', 'previous', 'target']),
      name: z.string(),
      values: z.array(z.number().nullable()),
      labels: z.array(z.string()),
    }),
  ),
})

export const block = z.discriminatedUnion('kind', [heading, paragraph, table, chart])

/** A bulletin as data: what the docx is made from, and what a page previews. */
export const bulletinDocument = z.object({
  kind: z.enum(['bulletin', 'erratum', 'notice', 'certificate']),
  period: z.string(),
  scheme: z.string(),
  /** The oldest effective as-of of its figures (day); null when nothing was measured. */
  asOf: z.string().nullable(),
  sample: z.boolean(),
  /** 发文机关标志. */
  masthead: z.string(),
  /** Marks on every page: 未定稿, 示例数据. */
  stamps: z.array(z.string()),
  /** 发文字号; null until the bulletin is issued. */
  number: z.string().nullable(),
  /** What must be read before anything else, in boxes under the heading. */
  notices: z.array(z.string()),
  /** Lines of the title. */
  title: z.array(z.string()),
  /** 主送机关, without its colon. */
  addressees: z.string(),
  blocks: z.array(block),
  /** 附件, each with its blocks; they follow the signature on pages of their own. */
  annexes: z.array(z.object({ title: z.string(), blocks: z.array(block) })),
  signature: z.object({ office: z.string(), date: z.string() }),
  /** 版记: whom copies go to (empty where nobody), who printed it and when. */
  imprint: z.object({ copiesTo: z.string(), office: z.string(), date: z.string() }),
})

/** Every block, those of the annexes after those of the text. */
export const allBlocks = ({ blocks, annexes }: BulletinDocument): Block[] => [...blocks, ...annexes.flatMap((annex) => annex.blocks)]

/** Mark of an annex: 附件, counted where there are several. */
export const annexMark = ({ annexes }: Pick<BulletinDocument, 'annexes'>, index: number): string => (annexes.length === 1 ? '附件' : `附件${index + 1}`)

export type Span = z.infer<typeof span>
export type Heading = z.infer<typeof heading>
export type Paragraph = z.infer<typeof paragraph>
export type Column = z.infer<typeof column>
export type Cell = z.infer<typeof cell>
export type Table = z.infer<typeof table>
export type Chart = z.infer<typeof chart>
export type Block = z.infer<typeof block>
export type BulletinDocument = z.infer<typeof bulletinDocument>
