import { z } from 'zod'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { encodingLabel } from '../decode/named-encoding'
import { type Reading, rowFormats } from '../formats'
import { refusal } from '../formats/refusal'
import { regularExpression } from '../formats/regular-expression'

const names = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const word = z.string().min(1)
const groups = Object.keys(departmentGroups) as [DepartmentGroup, ...DepartmentGroup[]]

/** A pattern that runs in the engine (RE2): it knows no lookaround and no back-references. */
const enginePattern = (wanted?: number) =>
  regularExpression(wanted).refine((text) => !/\(\?<?[=!]|\\[1-9]/.test(text), refusal('此处不能用前后断言和反向引用；请改写', 'lookaround and back-references cannot be used here; write the pattern without them'))

const from = z.union([word, z.array(word).min(1)])

/** Parts of a date form, longest first. */
const dateForm = /^(?:YYYY|MMMM|MMM|MM?|DD?|hh|mm|ss|[^A-Za-z%])+$/

const cell = z.union([
  word.transform((field) => ({ from: field })),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({
    from,
    /** Stands between the cells, where several make the text together; else the first that is not blank is taken. */
    join: z.string().optional(),
    /** What to take of the text: one group. Nothing matches: blank. */
    pattern: enginePattern(1).optional(),
    /** Words of the source → words of ours; others stay as they are. */
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
    /** Words that mean "nothing", beside those of the profile. */
    blanks: z.array(z.string()).optional(),
    /** Date forms beside the usual ones, such as `DD/MM/YYYY`. */
    dates: z.array(z.string().refine((form) => dateForm.test(form), refusal('日期格式由 YYYY、MMMM、MMM、MM、M、DD、D、hh、mm、ss 及其间的符号组成', 'a date form is made of YYYY, MMMM, MMM, MM, M, DD, D, hh, mm, ss and what stands between them'))).optional(),
  }),
])

const condition = z
  .strictObject({ from, present: z.boolean().optional(), in: z.array(z.string()).min(1).optional(), notIn: z.array(z.string()).min(1).optional(), matches: enginePattern().optional() })
  .refine((one) => [one.present, one.in, one.notIn, one.matches].filter((test) => test !== undefined).length === 1, refusal('一个条件只写一种判断：present、in、notIn 或 matches', 'a condition has exactly one test: present, in, notIn or matches'))

/** What may be said under the name of each format. */
const formatShape = Object.fromEntries([...rowFormats].map(([kind, format]) => [kind, format.options.optional()]))
const formatNames = [...rowFormats.keys()]

const formatsNamed = (one: Readonly<Record<string, unknown>>): number => formatNames.filter((kind) => one[kind] !== undefined).length

/** Ways to read a file, by what is said under the names of formats. */
const readingsIn = (one: Readonly<Record<string, unknown>>): Reading[] => [...rowFormats].flatMap(([kind, format]) => (one[kind] === undefined ? [] : [format.read(one[kind])]))

const layout = z.strictObject(formatShape).refine((one) => formatsNamed(one) === 1, refusal(`一种格式只写 ${formatNames.join('、')} 之一`, `a layout is exactly one of ${formatNames.join(', ')}`))

const input = z
  .strictObject({
    /** What the name of the file looks like. */
    file: regularExpression(),
    optional: z.boolean().default(false),
    /** Label of the Encoding Standard, where detection would not do, such as `big5`. */
    encoding: z
      .string()
      .refine((label) => encodingLabel(label) !== null, refusal('不是编码名称；请写 big5、gb18030 或 utf-16le 等', 'not an encoding; write a label such as big5, gb18030 or utf-16le'))
      .transform((label) => encodingLabel(label) ?? label)
      .optional(),
    ...formatShape,
    /** Layouts that the source has had; the first that a file has is taken. */
    either: z.array(layout).min(2).optional(),
    /** Input whose line n belongs to line n of this one; its fields are `input.field`. */
    with: word.optional(),
  })
  .refine((one) => formatsNamed(one) + (one.either === undefined ? 0 : 1) === 1, refusal(`一个输入只按 ${formatNames.join('、')} 或 either 之一读取`, `an input is read by exactly one of ${formatNames.join(', ')} or either`))
  .transform((one) => ({ ...one, readings: one.either ? one.either.flatMap(readingsIn) : readingsIn(one) }))

const record = z.strictObject({
  type: word,
  from: word,
  /** The file holds everything that the source has: what is missing from it is gone. */
  snapshot: z.boolean().default(false),
  only: z.array(condition).default([]),
  columns: z.record(word, cell),
})

const introduction = z.strictObject({
  from: word,
  /** Absent or blank where the source knows names only: the name then stands in for the code. */
  code: cell.optional(),
  name: cell,
  group: z.enum(groups),
  /** Group → codes or names of its departments, where it is another one. */
  groups: z.partialRecord(z.enum(groups), z.array(word)).default({}),
})

/** How one source writes its files, as a document that anybody can write. Guide: `docs/profiles.md`. */
export const profileShape = z.strictObject({
  name: z.string().refine((text) => /^[a-z0-9][a-z0-9-]*$/.test(text), refusal('名称由小写字母、数字和连字符组成', 'a name is made of lower-case letters, digits and hyphens')),
  names,
  /** Where the files come from; batches of one source are compared and joined with each other. */
  source: word,
  /** What a reader of the figures must know, such as 以门户目录代年度清单. */
  notes: z.array(names).default([]),
  /** Where the name of a file says its day: one group. */
  observedOn: regularExpression(1).optional(),
  blanks: z.array(z.string()).default([]),
  /** The header of each file names the columns of a record type: the format of our own templates. */
  native: z.literal(true).optional(),
  inputs: z.record(z.string().refine((text) => /^[a-z][a-z0-9-]*$/.test(text), refusal('输入以小写字母命名', 'an input is named in lower-case letters')), input).default({}),
  records: z.array(record).default([]),
  introducesDepartments: introduction.optional(),
})

export type Profile = z.output<typeof profileShape>
export type ProfileInput = z.output<typeof input>
export type ProfileRecord = z.output<typeof record>
export type ProfileCell = z.output<typeof cell>
export type ProfileCondition = z.output<typeof condition>
