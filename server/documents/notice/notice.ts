import { z } from 'zod'
import { noticeForms } from '../../../metrics/vocabulary/notice-form'

const day = z.string()

/** What a notice that bears a number says of itself: kept as it was, whatever becomes of the figures and the office. */
export const noticeContent = z.object({
  form: z.enum(noticeForms),
  /** 发文字号. */
  number: z.string(),
  period: z.string(),
  revision: z.int(),
  /** Code. */
  department: z.string(),
  departmentName: z.string(),
  issuedOn: day,
  replyBy: day,
  replyDays: z.int(),
  /** The office that gave it, and by what right. */
  office: z.string(),
  basis: z.string(),
  sample: z.boolean(),
  /** Items to be mended, how many of them are overdue, and indicators that were not reported. */
  missed: z.int(),
  overdue: z.int(),
  silent: z.int(),
})

/** A notice with the code that its paper bears. */
export const numberedNotice = noticeContent.extend({ code: z.string(), who: z.string(), at: z.string() })

/** What the server answers of the code of a notice, to whoever holds the paper. */
export const checkedNotice = noticeContent.omit({ basis: true, replyDays: true }).extend({
  paper: z.literal('notice'),
  code: z.string(),
  /** A later one of the same kind to the same department for the same period takes its place. */
  state: z.enum(['stands', 'replaced']),
  /** The day since which it does not stand. */
  endedOn: day.nullable(),
})

export type NoticeContent = z.infer<typeof noticeContent>
export type NumberedNotice = z.infer<typeof numberedNotice>
export type CheckedNotice = z.infer<typeof checkedNotice>
