import { z } from '@hono/zod-openapi'

/** RFC 9457. `title` and `detail` are Chinese; `en` holds the same in English. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    en: z.object({ title: z.string(), detail: z.string() }),
    /** Everything that was wrong with the request, not only the first. */
    issues: z.array(z.object({ where: z.string(), message: z.string(), en: z.string() })).optional(),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof problemShape>

const content = { 'application/problem+json': { schema: problemShape } }

/** The refusals that resources document; each is written under its status, for a spread would lose its type. */
export const invalid = { description: '参数有误 / The request is wrong', content }
export const missing = { description: '不存在 / Not found', content }
export const forbidden = { description: '不允许 / Forbidden', content }
export const unauthorised = { description: '未登录 / Not signed in', content }
export const tooMany = { description: '次数过多 / Too many attempts', content }
export const conflict = { description: '状态不允许 / The state does not allow it', content }
export const unprocessable = { description: '内容有误或自相矛盾 / The content is wrong or contradicts itself', content }
